import { closestMatch } from 'leven';

/**
 * The candidate that a name is most likely a misspelling of: up to one letter in three may differ, or two
 * letters may have changed places.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const known = [...new Set(candidates)];
  return (
    closestMatch(name, known, { maxDistance: Math.floor((name.length + 1) / 3) }) ??
    known.find((candidate) => isTransposed(name, candidate))
  );
}

function isTransposed(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  const swapped = one.slice(0, at) + one.slice(at + 1, at + 2) + one.slice(at, at + 1) + one.slice(at + 2);
  return at >= 0 && swapped === other;
}

/** More names than this help nobody. */
const MOST_LISTED = 30;

/** `Did you mean "x"?` where a candidate is near, else the known names where they are few, else nothing. */
export function suggestName(name: string, candidates: readonly string[]): string {
  const nearest = nearestName(name, candidates);
  if (nearest !== undefined) return `Did you mean "${nearest}"?`;
  if (candidates.length === 0 || candidates.length > MOST_LISTED) return '';
  return `Known: ${[...new Set(candidates)].sort().join(', ')}.`;
}
