import { describe, expect, it } from '@jest/globals';
import { hasColor } from '../../src/output/has-color.js';

describe('hasColor', () => {
  it.each([
    [true, { TERM: 'xterm' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, {}, false],
    [false, { CI: 'true' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
  ])('on a terminal: %p, with %p: %p', (isTTY, env, expected) => {
    expect(hasColor({ isTTY }, env)).toBe(expected);
  });
});
