import { expect, it } from '@jest/globals';
import { compareKeys } from '../../src/yaml/compare-keys.js';

it('sorts numbers in keys by value, letters behind other characters', () => {
  const sorted = ['a1', 'a2', 'a10', 'a10b', 'b', 'b_1', 'b.x', 'ba', 'B', '1', '10', '2', '_x', 'a01'].sort(
    compareKeys,
  );
  expect(sorted).toEqual([
    '_x',
    '1',
    '2',
    '10',
    'B',
    'a1',
    'a01',
    'a2',
    'a10',
    'a10b',
    'b',
    'b.x',
    'b_1',
    'ba',
  ]);
});
