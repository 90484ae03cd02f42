import { describe, expect, it } from '@jest/globals';
import { parseManifests } from '../src/index.js';

const configMap = (data: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n${data}`;

function dataOf(text: string, strict = true): unknown {
  const [manifest] = parseManifests(configMap(text), { strict });
  if (manifest?.error) throw manifest.error;
  return manifest?.value?.data;
}

describe('parseManifests', () => {
  it('cuts a stream at every separator and says where each document begins', () => {
    const text = '---\n# Source: a.yaml\nkind: A\napiVersion: v1\n--- # next\nkind: B\napiVersion: v1\n---\n';
    const manifests = parseManifests(text);
    expect(manifests.map(({ index, line, kind }) => ({ index, line, kind }))).toEqual([
      { index: 0, line: 1, kind: 'A' },
      { index: 1, line: 6, kind: 'B' },
    ]);
    expect(manifests[0]?.text).toContain('# Source: a.yaml');
  });

  it('keeps a document before a separator that ends the text without a line break', () => {
    expect(parseManifests('kind: A\napiVersion: v1\n--- # end').map(({ kind }) => kind)).toEqual(['A']);
  });

  it('gives an empty document no value and no error', () => {
    const [manifest] = parseManifests('# only a comment\n');
    expect(manifest).toMatchObject({ value: undefined, kind: undefined });
    expect(manifest?.error).toBeUndefined();
  });

  it('gives nothing for an empty text', () => {
    expect(parseManifests('')).toEqual([]);
  });

  it('replaces a List by its items', () => {
    const text =
      'apiVersion: v1\nkind: List\nitems:\n  - {apiVersion: v1, kind: Pod}\n  - {apiVersion: v1, kind: Secret}\n';
    expect(parseManifests(text).map(({ kind, root, index }) => [kind, root, index])).toEqual([
      ['Pod', '/items/0', 0],
      ['Secret', '/items/1', 0],
    ]);
  });

  it('reads name and namespace, and shows a generated name as kubeconform does', () => {
    const text = 'apiVersion: v1\nkind: Pod\nmetadata: {generateName: job-, namespace: ns}\n';
    expect(parseManifests(text)[0]).toMatchObject({ name: 'job-{{ generateName }}', namespace: 'ns' });
  });

  it('turns scalars of the identity into text', () => {
    expect(parseManifests('apiVersion: 1\nkind: 5\nmetadata: {name: yes}\n')[0]).toMatchObject({
      apiVersion: '1',
      kind: '5',
      name: 'true',
    });
  });

  it.each([
    ['a document that is a list', '- a\n', 'not-an-object', 1, 1],
    ['metadata that is text', 'apiVersion: v1\nkind: Pod\nmetadata: x\n', 'bad-identity', 3, 1],
    [
      'a name that is a mapping',
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: {a: b}\n',
      'bad-identity',
      4,
      3,
    ],
    ['a missing kind', 'apiVersion: v1\n', 'no-identity', 1, 1],
    ['a missing apiVersion', 'kind: Pod\n', 'no-identity', 1, 1],
    ['an unclosed bracket', 'kind: [Pod\n', 'yaml', 2, 1],
    ['a tab as indentation', 'kind: Pod\nmetadata:\n\tname: a\n', 'yaml', 3, 1],
  ])('reports %s with its place', (_, text, code, line, column) => {
    expect(parseManifests(text)[0]?.error).toMatchObject({ name: 'ManifestError', code, line, column });
  });

  it('counts the line of an error from the beginning of the text, not of the document', () => {
    const [, second] = parseManifests('kind: A\napiVersion: v1\n---\nkind: B\nkind: C\n');
    expect(second?.error).toMatchObject({ line: 5, column: 1, message: expect.stringContaining('"kind"') });
  });

  it('lets the last of two equal keys win when it is not strict', () => {
    expect(dataOf('  a: first\n  a: last\n', false)).toEqual({ a: 'last' });
  });

  it('still names a manifest with a duplicate key', () => {
    const [manifest] = parseManifests(configMap('  a: first\n  a: last\n'));
    expect(manifest).toMatchObject({
      kind: 'ConfigMap',
      name: 'a',
      value: undefined,
      error: { code: 'yaml' },
    });
  });

  it('sees no duplicate keys in a List, as kubeconform', () => {
    const text = 'apiVersion: v1\nkind: List\nitems: [{apiVersion: v1, kind: Pod, kind: Secret}]\n';
    expect(parseManifests(text)).toMatchObject([{ kind: 'Secret', root: '/items/0' }]);
  });

  it('reads CRLF and a byte-order mark', () => {
    const [manifest] = parseManifests('\uFEFFapiVersion: v1\r\nkind: ConfigMap\r\ndata:\r\n  a: b\r\n');
    expect(manifest?.value).toEqual({ apiVersion: 'v1', kind: 'ConfigMap', data: { a: 'b' } });
  });

  it('writes out aliases and merge keys', () => {
    expect(dataOf('  base: &base {x: 1}\n  more: {<<: *base, z: 2}\n')).toEqual({
      base: { x: 1 },
      more: { x: 1, z: 2 },
    });
  });

  it('takes a merged key that the mapping names too for a duplicate, as sigs.k8s.io/yaml does', () => {
    expect(() => dataOf('  base: &base {x: 1}\n  more: {<<: *base, x: 2}\n')).toThrow('"x" stands twice');
  });

  it('reads flow collections and quoted text that are closed or go on below their key', () => {
    expect(dataOf('  a: {\n    b: c\n  }\n  d: [\n  e,\nf\n  ]\n  g: "h\n  i"\n')).toEqual({
      a: { b: 'c' },
      d: ['e', 'f'],
      g: 'h i',
    });
  });

  it('keeps the place of a fault behind such a line', () => {
    const [manifest] = parseManifests(configMap('  a: [\n    b\n  ]\n  a: c\n'));
    expect(manifest?.error).toMatchObject({ line: 9, column: 3 });
  });

  it('ignores what follows the end of the first document', () => {
    expect(parseManifests('apiVersion: v1\nkind: Pod\n...\nfoo: [\n')[0]?.error).toBeUndefined();
  });

  it('refuses an anchor that contains itself', () => {
    expect(() => dataOf('  a: &a [*a]\n')).toThrow('contains itself');
  });

  it('refuses aliases that explode', () => {
    const bomb = Array.from({ length: 12 }, (_, at) =>
      at === 0
        ? '  l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n'
        : `  l${at}: &l${at} [${Array(10)
            .fill(`*l${at - 1}`)
            .join(', ')}]\n`,
    ).join('');
    expect(() => dataOf(bomb)).toThrow('expand to far more');
  });

  it('refuses collections that nest too deep', () => {
    expect(() => dataOf(`  a: ${'['.repeat(100_000)}\n`)).toThrow('500 deep');
  });

  it('keeps a key called __proto__ a plain key', () => {
    const data = dataOf('  __proto__: {x: 1}\n') as Record<string, unknown>;
    expect(Object.keys(data)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  });
});
