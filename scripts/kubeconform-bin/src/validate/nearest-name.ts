import { closestMatch } from 'leven';

/** The candidate that a name is most likely a misspelling of: up to one letter in three may differ. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const maxDistance = Math.floor((name.length + 1) / 3);
  return closestMatch(name, [...new Set(candidates)], { maxDistance });
}
