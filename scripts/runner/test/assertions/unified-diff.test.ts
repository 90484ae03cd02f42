import { expect, it } from '@jest/globals';
import { unifiedDiff } from '../../src/assertions/unified-diff.js';

it('shows what differs with one line of context', () => {
  expect(unifiedDiff('a\nb\nc\nd\ne\nf\ng\nh\n', 'a\nb\nC\nd\ne\nf\ng\nh\ni\n')).toBe(
    '--- Expected\n+++ Actual\n@@ -2,3 +2,3 @@\n b\n-c\n+C\n d\n@@ -8,2 +8,3 @@\n h\n+i\n ',
  );
  expect(unifiedDiff('same\n', 'same\n')).toBe('');
});
