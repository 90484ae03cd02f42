import { describe, expect, it } from '@jest/globals';
import { createValidator, parseManifests } from '../../src/index.js';

function errorsOf(spec: string): string[] {
  const text = `apiVersion: networking.k8s.io/v1\nkind: Ingress\n${spec}`;
  const [manifest] = parseManifests(text);
  if (!manifest) throw new Error('the text holds no document');
  const { validationErrors = [] } = createValidator().validate(manifest);
  return validationErrors.map(({ path, msg }) => `${path}: ${msg}`);
}

describe('kubeconformErrors', () => {
  it('gives a lone fault its own path', () => {
    expect(errorsOf('spec: {rules: [{hostt: a}]}\n')).toEqual([
      "/spec/rules/0: additional properties 'hostt' not allowed",
    ]);
  });

  it('gives faults below one node their own paths', () => {
    expect(errorsOf('spec: {rules: [{host: 5}], tls: [{secretName: 5}]}\n').sort()).toEqual([
      '/spec/rules/0/host: got number, want null or string',
      '/spec/tls/0/secretName: got number, want null or string',
    ]);
  });

  it('sums up a branch with several faults at the node where they part', () => {
    expect(errorsOf('metadata: {name: 5}\nspec: {rules: [{host: 5, x: 1}]}\n').sort()).toEqual([
      '/metadata/name: got number, want null or string',
      '/spec/rules/0: validation failed',
    ]);
  });

  it('joins the names of missing and of unknown fields', () => {
    expect(errorsOf('spec: {rules: [{http: {paths: [{a: 1, b: 2}]}}]}\n').sort()).toEqual([
      "/spec/rules/0/http/paths/0: additional properties 'a', 'b' not allowed",
      "/spec/rules/0/http/paths/0: missing properties 'pathType', 'backend'",
    ]);
  });

  it('says a wrong type once, not also that no value of an enum matches', () => {
    expect(errorsOf('spec: {rules: [{http: {paths: [{pathType: 5, backend: {}}]}}]}\n')).toEqual([
      '/spec/rules/0/http/paths/0/pathType: got number, want string',
    ]);
  });
});
