import { equalValues } from '../yaml/equal-values.js';
import type { GoMap } from '../yaml/go-value.js';

/** Whether every top-level key of the content has an equal value; a null also stands for an absent key. */
export function matchesSubset(actual: GoMap, content: GoMap): boolean {
  return Object.entries(content).every(([key, value]) =>
    equalValues(Object.hasOwn(actual, key) ? (actual[key] ?? null) : null, value),
  );
}
