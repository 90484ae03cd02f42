import { describe, expect, it } from '@jest/globals';
import { resolveScalar } from '../../src/yaml/resolve-scalar.js';

describe('resolveScalar', () => {
  it.each<[text: string, value: unknown]>([
    ['yes', true],
    ['y', true],
    ['On', true],
    ['N', false],
    ['off', false],
    ['yEs', 'yEs'],
    ['~', null],
    ['', null],
    ['Null', null],
    ['nULL', 'nULL'],
    ['0777', 511],
    ['0o17', 15],
    ['0x1F', 31],
    ['-0b11', -3],
    ['1_000', 1000],
    ['08', 8],
    ['+5', 5],
    ['1e3', 1000],
    ['.5', 0.5],
    ['._5', '._5'],
    ['1.', 1],
    ['1e999', '1e999'],
    ['18446744073709551615', 18446744073709552000],
    ['12:30', '12:30'],
    ['12:30:45', '12:30:45'],
    ['2001-12-14', '2001-12-14'],
    ['1.2.3', '1.2.3'],
    ['-', '-'],
    ['web', 'web'],
  ])('reads %s unquoted as %j', (text, value) => {
    expect(resolveScalar(text, true, '')).toEqual(value);
  });

  it('leaves quoted content alone', () => {
    expect(resolveScalar('yes', false, '')).toBe('yes');
  });

  it.each<[tag: string, text: string, value: unknown]>([
    ['!!str', '5', '5'],
    ['!!int', '0x10', 16],
    ['!!float', '3', 3],
    ['!!bool', 'no', false],
    ['!!null', '', null],
    ['!!binary', 'aGk=', 'hi'],
    ['!mine', '5', '5'],
  ])('reads the tag %s on %s as %j', (tag, text, value) => {
    expect(resolveScalar(text, false, tag)).toEqual(value);
  });

  it.each([
    ['!!int', 'a'],
    ['!!bool', '5'],
    ['!!binary', '%%%'],
  ])('refuses the tag %s on %s', (tag, text) => {
    expect(() => resolveScalar(text, true, tag)).toThrow();
  });

  it.each(['.inf', '-.Inf', '.NaN'])('refuses %s, which JSON cannot hold', (text) => {
    expect(() => resolveScalar(text, true, '')).toThrow('no form in JSON');
  });
});
