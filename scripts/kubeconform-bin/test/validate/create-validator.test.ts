import { describe, expect, it } from '@jest/globals';
import { createValidator, parseManifests, type ValidatorOptions, type Verdict } from '../../src/index.js';

const ingress = (rule: string) => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
spec:
  rules:
    - host: web.example.com
      http:
        paths:
          - path: /
${rule}
`;
const backend = '            backend: {service: {name: web, port: {number: 80}}}';
const validRule = `            pathType: Prefix\n${backend}`;

function verdictOf(text: string, options: ValidatorOptions = {}): Verdict {
  const [manifest] = parseManifests(text, options);
  if (!manifest) throw new Error('the text holds no document');
  return createValidator(options).validate(manifest);
}

describe('createValidator', () => {
  it('accepts a valid Ingress', () => {
    expect(verdictOf(ingress(validRule))).toEqual({ status: 'valid', problems: [] });
  });

  it('names a misspelt field, its nearest neighbour and its place', () => {
    const { status, problems } = verdictOf(ingress(`            pathTyp: Prefix\n${validRule}`));
    expect(status).toBe('invalid');
    expect(problems).toEqual([
      {
        pointer: '/spec/rules/0/http/paths/0/pathTyp',
        keyword: 'additionalProperties',
        message: 'unknown field "pathTyp"',
        found: 'Prefix',
        allowed: ['backend', 'path', 'pathType'],
        suggestion: 'pathType',
        line: 11,
        column: 13,
      },
    ]);
  });

  it('names a missing field at the object that lacks it', () => {
    expect(verdictOf(ingress(backend)).problems).toMatchObject([
      { pointer: '/spec/rules/0/http/paths/0', message: 'missing field "pathType"', line: 10, column: 13 },
    ]);
  });

  it('names a wrong type', () => {
    const text = ingress(validRule.replace('number: 80', 'number: "80"'));
    expect(verdictOf(text).problems).toMatchObject([
      { keyword: 'type', message: 'the string "80" is not an integer', allowed: ['integer'], found: '80' },
    ]);
  });

  it('names the allowed values and the nearest one', () => {
    expect(verdictOf(ingress(validRule.replace('Prefix', 'Prefx'))).problems).toMatchObject([
      {
        keyword: 'enum',
        allowed: ['Exact', 'ImplementationSpecific', 'Prefix'],
        suggestion: 'Prefix',
      },
    ]);
  });

  it('reports every problem of a manifest', () => {
    const text = ingress(`            pathTyp: Prefix\n${backend}\n            more: 1`);
    expect(
      verdictOf(text)
        .problems.map(({ keyword }) => keyword)
        .sort(),
    ).toEqual(['additionalProperties', 'additionalProperties', 'required']);
  });

  it('counts what comes after a hundred problems', () => {
    const data = Array.from({ length: 50_000 }, (_, at) => `  k${at}: ${at}\n`).join('');
    const { problems } = verdictOf(`apiVersion: v1\nkind: ConfigMap\ndata:\n${data}`);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.message).toBe('and 49900 more problems');
  });

  it('accepts unknown fields when it is not strict', () => {
    expect(verdictOf(ingress(`            more: 1\n${validRule}`), { strict: false }).status).toBe('valid');
  });

  it('takes YAML 1.1 booleans in annotations for what they are', () => {
    const text = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  annotations:\n    proxy: yes\n';
    expect(verdictOf(text).problems).toMatchObject([
      { pointer: '/metadata/annotations/proxy', message: 'the boolean true is not a string', line: 6 },
    ]);
  });

  it('counts lines from the beginning of the text, in every document', () => {
    const [, second] = parseManifests(
      `${ingress(validRule)}---\n${ingress(`            more: 1\n${validRule}`)}`,
    );
    if (!second) throw new Error('the text holds one document');
    expect(createValidator().validate(second).problems).toMatchObject([{ line: 24, column: 13 }]);
  });

  it('finds the place inside an item of a List', () => {
    const text = 'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: ConfigMap\n    dat: {}\n';
    expect(verdictOf(text).problems).toMatchObject([
      { pointer: '/dat', line: 6, column: 5, suggestion: 'data' },
    ]);
  });

  it('finds no schema for an unknown kind and names the nearest one', () => {
    expect(verdictOf('apiVersion: networking.k8s.io/v1\nkind: Ingres\n')).toMatchObject({
      status: 'error',
      problems: [
        { keyword: 'schema', message: expect.stringContaining('Ingres'), suggestion: 'Ingress', line: 2 },
      ],
    });
  });

  it('names the apiVersion under which a kind is served', () => {
    expect(verdictOf('apiVersion: extensions/v1beta1\nkind: Ingress\n').problems).toMatchObject([
      { pointer: '/apiVersion', suggestion: 'networking.k8s.io/v1', line: 1 },
    ]);
  });

  it('skips an unknown kind when missing schemas are tolerated', () => {
    const text = 'apiVersion: example.com/v1\nkind: Widget\n';
    expect(verdictOf(text, { ignoreMissingSchemas: true }).status).toBe('skipped');
  });

  it('lets skip win over reject, by kind and by apiVersion and kind', () => {
    const text = 'apiVersion: v1\nkind: Secret\n';
    expect(verdictOf(text, { reject: ['v1/Secret'] })).toMatchObject({
      status: 'error',
      problems: [{ message: 'prohibited resource kind Secret' }],
    });
    expect(verdictOf(text, { reject: ['Secret'], skip: ['v1/Secret'] }).status).toBe('skipped');
  });

  it('passes a fault of the parser on with its place', () => {
    expect(verdictOf('apiVersion: v1\nkind: ConfigMap\nkind: Secret\n')).toMatchObject({
      status: 'error',
      problems: [{ keyword: 'yaml', line: 3, column: 1 }],
    });
  });

  it('gives an empty document the status empty', () => {
    expect(verdictOf('# nothing\n').status).toBe('empty');
  });

  it('takes the bundled version of Kubernetes and no other', () => {
    expect(() => createValidator({ kubernetesVersion: '1.36.2' })).not.toThrow();
    expect(() => createValidator({ kubernetesVersion: '1.29.0' })).toThrow('those of 1.36 are');
  });
});
