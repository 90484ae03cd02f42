import { expect, it } from '@jest/globals';
import { findLines } from '../../src/yaml/line-finder.js';

it('finds the lines of keys and elements, or of what encloses them', () => {
  const lineOf = findLines(
    '# first\na:\n  - b: 1\n    c: {d: 2,\n      e: 3}\n  - *x\n&x f: [1,\n  2]\n'
      .replace('*x', 'x')
      .replace('&x ', ''),
  );
  expect([
    lineOf(['a']),
    lineOf(['a', 0]),
    lineOf(['a', 0, 'c']),
    lineOf(['a', 0, 'c', 'e']),
    lineOf(['a', 1]),
    lineOf(['f', 1]),
    lineOf(['a', 0, 'c', 'missing']),
    lineOf(['missing']),
  ]).toEqual([2, 3, 4, 5, 6, 8, 4, 2]);
});
