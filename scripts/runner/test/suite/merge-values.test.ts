import { expect, it } from '@jest/globals';
import { mergeValues } from '../../src/suite/merge-values.js';

it('merges maps deeply, replaces lists, and keeps nulls that are set', () => {
  const base = { a: { x: 1, y: { z: 1 } }, list: [1, 2], gone: { b: 1 } };
  expect(mergeValues({ a: { y: { w: 2 } }, list: [3], gone: null, added: true }, base)).toEqual({
    a: { x: 1, y: { z: 1, w: 2 } },
    list: [3],
    gone: null,
    added: true,
  });
  expect(base.a).toEqual({ x: 1, y: { z: 1 } });
});
