import { describe, expect, it } from '@jest/globals';
import { portablePattern } from '../../tools/portable-pattern.js';

describe('portablePattern', () => {
  it.each([
    ['^(?i)(abort|warn)?$', '^([aA][bB][oO][rR][tT]|[wW][aA][rR][nN])?$'],
    ['^((?i)sun|mon)day$', '^([sS][uU][nN]|[mM][oO][nN])day$'],
    ['(?i)\\d[a-c]x', '\\d[a-c][xX]'],
    ['^[a-z]+(b|c)$', '^[a-z]+(b|c)$'],
  ])('turns %s into %s', (pattern, expected) => {
    expect(portablePattern(pattern)).toBe(expected);
  });
});
