import { describe, expect, it } from '@jest/globals';
import { nearestName, suggestName } from '../src/nearest-name.js';

describe('nearestName', () => {
  it.each([
    ['bookmarkd', 'bookmarked'],
    ['prot', 'port'],
    ['wbe', 'web'],
    ['portcio', 'portico'],
  ])('takes %s for %s', (name, nearest) => {
    expect(nearestName(name, ['bookmarked', 'port', 'portico', 'web', 'worker'])).toBe(nearest);
  });

  it('knows no name that is too far away', () => {
    expect(nearestName('xyz', ['web', 'worker'])).toBeUndefined();
  });
});

describe('suggestName', () => {
  it('lists the known names where none is near, but not a crowd of them', () => {
    expect(suggestName('xyz', ['web', 'api'])).toBe('Known: api, web.');
    expect(suggestName('xyz', [])).toBe('');
    expect(
      suggestName(
        'xyz',
        Array.from({ length: 100 }, (_, index) => `some-${index}`),
      ),
    ).toBe('');
  });
});
