import { describe, expect, it } from '@jest/globals';
import { compilePattern, PatternError } from '../../src/regex/compile-pattern.js';

describe('compilePattern', () => {
  it.each([
    ['(?i)ABC', 'xabcx', true],
    ['(?s)a.b', 'a\nb', true],
    ['a.b', 'a\nb', false],
    ['(?m)^b$', 'a\nb\nc', true],
    ['^b$', 'a\nb\nc', false],
    ['\\Aa\\z', 'a', true],
    ['a\\z', 'a\n', false],
    ['^[[:alpha:]]+$', 'abc', true],
    ['^[[:^digit:]]+$', 'a1', false],
    ['[[:digit:]_]', '_', true],
    ['\\Qa.b\\E', 'axb', false],
    ['(?P<name>x)', 'x', true],
    ['\\p{L}', 'é', true],
    ['\\-\\"\\/', '-"/', true],
  ])('%s on %j: %s', (pattern, text, found) => {
    expect(compilePattern(pattern).test(text)).toBe(found);
  });

  it.each(['(?=x)', '(?<!x)y', '(a)\\1', '(', '[[:nope:]]', 'a(?i)b'])('refuses %s', (pattern) => {
    expect(() => compilePattern(pattern)).toThrow(PatternError);
  });
});
