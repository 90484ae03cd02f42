import { describe, expect, it } from '@jest/globals';
import { middlewareId, normalizeName } from '../../src/index.js';

describe('normalizeName', () => {
  it.each([
    ['a.b', 'a-b'],
    ['a_b', 'a-b'],
    ['a--b', 'a-b'],
    ['-a/b-', 'a-b'],
    ['Größe.1', 'Größe-1'],
  ])('makes %s to %s', (name, normalised) => {
    expect(normalizeName(name)).toBe(normalised);
  });
});

describe('middlewareId', () => {
  it('joins namespace and name and adds the provider', () => {
    expect(middlewareId('my-ns', 'my.auth')).toBe('my-ns-my-auth@kubernetescrd');
  });
});
