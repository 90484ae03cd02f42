import { describe, expect, it } from '@jest/globals';
import { buildSetValue, SetPathError } from '../../src/suite/set-path.js';

describe('buildSetValue', () => {
  it.each([
    ['a', { a: 1 }],
    ['a.b', { a: { b: 1 } }],
    ['a[0]', { a: [1] }],
    ['a[2]', { a: [null, null, 1] }],
    ['a[0][1]', { a: [[null, 1]] }],
    ['a[1].b', { a: [null, { b: 1 }] }],
    ['a.[example.com/x].y', { a: { 'example.com/x': { y: 1 } } }],
    ['[a.b]', { 'a.b': 1 }],
    ['a..b', { a: { '': { b: 1 } } }],
  ])('builds %s', (path, expected) => {
    expect(buildSetValue(path, 1)).toEqual(expected);
  });

  it.each([
    ['', 'set path is empty'],
    ['a=b', 'invalid token found ='],
    ['a,b', 'invalid token found ,'],
    ['a{b}', 'invalid token found {'],
    ['a.', 'unexpected end of'],
    ['a[x]', 'invalid index x'],
    ['a["x"]', 'invalid index "x"'],
    ['a[0', 'missing index value'],
    ['a]', 'invalid key ]'],
    ['a[0]b', 'invalid denotation token b'],
  ])('refuses "%s"', (path, message) => {
    expect(() => buildSetValue(path, 1)).toThrow(new SetPathError(message));
  });
});
