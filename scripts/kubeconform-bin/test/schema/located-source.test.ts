import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createValidator, parseManifests, type Verdict } from '../../src/index.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kubeconform-bin-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const widget = (spec: string) => `apiVersion: example.com/v1\nkind: Widget\nspec: ${spec}\n`;
const closed = (properties: object) => ({
  properties: { apiVersion: {}, kind: {}, spec: { type: 'object', properties, additionalProperties: false } },
});

function write(path: string, content: unknown): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
}

async function judge(text: string, schemaLocations: string[], options = {}): Promise<Verdict> {
  const manifests = parseManifests(text);
  const validator = createValidator({ schemaLocations, ...options });
  await validator.prepare(manifests);
  const [manifest] = manifests;
  if (!manifest) throw new Error('the text holds no document');
  return validator.validate(manifest);
}

describe('a folder as schema location', () => {
  it('has the layout of kubeconform', async () => {
    write('master-standalone-strict/widget-example-v1.json', closed({ size: { type: 'integer' } }));
    expect((await judge(widget('{size: 1}'), [folder])).status).toBe('valid');
    expect(await judge(widget('{siz: 1}'), [folder])).toMatchObject({
      status: 'invalid',
      problems: [{ pointer: '/spec/siz', suggestion: 'size' }],
    });
  });

  it('is chosen by version and strictness', async () => {
    write('v1.29.0-standalone/widget-example-v1.json', closed({}));
    const options = { kubernetesVersion: '1.29.0', strict: false };
    expect((await judge(widget('{}'), [folder], options)).status).toBe('valid');
    expect((await judge(widget('{}'), [folder])).status).toBe('error');
  });

  it('is followed by the next one where it has no schema, or one that does not compile', async () => {
    write('a/master-standalone-strict/widget-example-v1.json', { type: 5 });
    write('b/master-standalone-strict/widget-example-v1.json', closed({}));
    expect((await judge(widget('{}'), [join(folder, 'a'), join(folder, 'b')])).status).toBe('valid');
    expect((await judge('apiVersion: v1\nkind: Secret\n', [folder, 'default'])).status).toBe('valid');
  });

  it('ends the search with a file that is no JSON', async () => {
    write('master-standalone-strict/widget-example-v1.json', 'no: json');
    expect(await judge(widget('{}'), [folder, 'default'])).toMatchObject({
      status: 'error',
      problems: [{ message: expect.stringContaining('widget-example-v1.json is no JSON') }],
    });
  });
});

describe('a template as schema location', () => {
  it('may use every variable of kubeconform', async () => {
    const template =
      '{{ .NormalizedKubernetesVersion }}{{.StrictSuffix}}/{{ .Group }}/{{.ResourceKind}}_{{ .ResourceAPIVersion }}{{.KindSuffix}}.json';
    write('master-strict/example.com/widget_v1-example-v1.json', closed({}));
    expect((await judge(widget('{}'), [join(folder, template)])).status).toBe('valid');
  });

  it.each(['{{ .Kind }}.json', '{{ if .Group }}.json', '{{ .Group'])(
    'is refused when it says %s',
    (template) => {
      expect(() => createValidator({ schemaLocations: [template] })).toThrow(
        'failed initialising schema location',
      );
    },
  );
});

describe("somebody else's schema", () => {
  it('is read as draft 4', async () => {
    const size = { id: 'size', type: 'integer', minimum: 1, exclusiveMinimum: true };
    const schema = {
      $schema: 'http://json-schema.org/draft-04/schema#',
      id: '#widget',
      ...closed({ size, id: {} }),
    };
    write('widget.json', schema);
    const location = [join(folder, '{{ .ResourceKind }}.json')];
    expect((await judge(widget('{size: 2, id: x}'), location)).status).toBe('valid');
    expect((await judge(widget('{size: 1}'), location)).status).toBe('invalid');
  });

  it('may refer to files in its folder and to no other', async () => {
    write('schemas/common.json', { definitions: { size: { type: 'integer' } } });
    write('outside.json', {});
    write('schemas/widget.json', closed({ size: { $ref: 'common.json#/definitions/size', type: 'string' } }));
    write('schemas/gadget.json', closed({ size: { $ref: '../outside.json' } }));
    const location = [join(folder, 'schemas', '{{ .ResourceKind }}.json')];
    expect((await judge(widget('{size: 1}'), location)).status).toBe('valid');
    expect((await judge(widget('{size: a}'), location)).status).toBe('invalid');
    expect((await judge(widget('{}').replace('Widget', 'Gadget'), location)).status).toBe('error');
  });

  it('may refer to itself', async () => {
    write('widget.json', {
      properties: { spec: { type: 'object', additionalProperties: { $ref: '#/properties/spec' } } },
    });
    const location = [join(folder, '{{ .ResourceKind }}.json')];
    expect((await judge(widget('{a: {b: {}}}'), location)).status).toBe('valid');
    expect((await judge(widget('{a: {b: 1}}'), location)).status).toBe('invalid');
  });

  it('has RE2 patterns, which know (?i) and cannot run away', async () => {
    write('widget.json', closed({ a: { pattern: '^(?i)web$' }, b: { pattern: '^(a+)+$' } }));
    const location = [join(folder, '{{ .ResourceKind }}.json')];
    expect((await judge(widget('{a: WEB}'), location)).status).toBe('valid');
    expect((await judge(widget(`{b: ${'a'.repeat(5000)}!}`), location)).status).toBe('invalid');
  });

  it('may ask for durations as Go writes them', async () => {
    write('widget.json', closed({ every: { type: 'string', format: 'duration' } }));
    const location = [join(folder, '{{ .ResourceKind }}.json')];
    for (const duration of ['1h30m', '0', '-1.5s', 'PT1H30M', 'P1W']) {
      expect((await judge(widget(`{every: "${duration}"}`), location)).status).toBe('valid');
    }
    for (const duration of ['1', 'P', 'PT', 'an hour']) {
      expect((await judge(widget(`{every: "${duration}"}`), location)).status).toBe('invalid');
    }
  });
});

describe('an http address as schema location', () => {
  let server: Server;
  let address: string;
  let requests: string[];
  beforeEach(async () => {
    requests = [];
    server = createServer((request, response) => {
      requests.push(request.url ?? '');
      if (request.url === '/widget.json') response.end(JSON.stringify(closed({})));
      else if (request.url === '/page.json') response.end('<html>');
      else response.writeHead(request.url === '/broken.json' ? 500 : 404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/{{ .ResourceKind }}.json`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const kind = (name: string) => `apiVersion: example.com/v1\nkind: ${name}\n`;

  it('is asked once a kind', async () => {
    const text = `${kind('Widget')}---\n${kind('Widget')}`;
    expect((await judge(text, [address])).status).toBe('valid');
    expect(requests).toEqual(['/widget.json']);
  });

  it('is passed over for a 404 and for what is no JSON', async () => {
    for (const name of ['Gadget', 'Page']) {
      expect((await judge(kind(name), [address], { ignoreMissingSchemas: true })).status).toBe('skipped');
    }
  });

  it('is an error after three other answers', async () => {
    expect(await judge(kind('Broken'), [address])).toMatchObject({
      status: 'error',
      problems: [{ message: expect.stringContaining('HTTP status 500') }],
    });
    expect(requests).toHaveLength(3);
  });

  it('is not asked for what stands in the cache folder', async () => {
    await judge(kind('Widget'), [address], { cache: folder });
    expect(readdirSync(folder)).toHaveLength(1);
    expect((await judge(kind('Widget'), [address], { cache: folder })).status).toBe('valid');
    expect(requests).toHaveLength(1);
  });
});
