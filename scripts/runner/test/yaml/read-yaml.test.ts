import { describe, expect, it } from '@jest/globals';
import { Float, goTypeName, Timestamp } from '../../src/yaml/go-value.js';
import { readYaml, YamlError } from '../../src/yaml/read-yaml.js';

describe('readYaml', () => {
  it.each<[string, unknown]>([
    ['1', 1],
    ['1.0', new Float(1, '1.0')],
    ['1e3', new Float(1000, '1e3')],
    ['0644', 420],
    ['0o644', 420],
    ['0x1F', 31],
    ['0b11', 3],
    ['1_000', 1000],
    ['-5', -5],
    ['yes', 'yes'],
    ['True', true],
    ['~', null],
    ['9223372036854775807', 9223372036854775807n],
    ['2020-01-01', new Timestamp('2020-01-01')],
    ['"2020-01-01"', '2020-01-01'],
    ['12:30', '12:30'],
  ])('reads %s', (text, expected) => {
    expect(readYaml(text)).toEqual([expected]);
  });

  it('merges, and refuses a key that is there twice', () => {
    expect(readYaml('a: &a {x: 1}\nb: {<<: *a, y: 2}')).toEqual([{ a: { x: 1 }, b: { x: 1, y: 2 } }]);
    expect(() => readYaml('a: 1\nb: 2\na: 3')).toThrow(new YamlError('duplicated mapping key', 3));
  });
});

it('names types as Go does', () => {
  const [list] = readYaml('[1, 1.5, a, true, null, [], {}, 18446744073709551615]') as [
    Parameters<typeof goTypeName>[0][],
  ];
  expect(list.map(goTypeName)).toEqual([
    'int',
    'float64',
    'string',
    'bool',
    '',
    '[]interface {}',
    'map[string]interface {}',
    'uint64',
  ]);
});

it.each([
  [1_000_000, '1e+06'],
  [123456, '123456'],
  [0.00001, '1e-05'],
  [0.25, '0.25'],
  [Number.POSITIVE_INFINITY, '.inf'],
])('prints the float %d as %s', (value, text) => {
  expect(new Float(value).toString()).toBe(text);
});
