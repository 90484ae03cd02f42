import { findValues } from '../json-path/find-values.js';
import { PathError } from '../json-path/path-error.js';
import type { GoMap, GoValue } from '../yaml/go-value.js';
import type { AssertionContext, Verdict } from './assertion.js';
import { explainError, type Place } from './explain.js';

/** Combines verdicts: all have to hold; with failFast the first that does not ends it. */
export function checkAll<T>(
  items: readonly T[],
  context: AssertionContext,
  check: (item: T, index: number) => Verdict,
): Verdict {
  const info: string[] = [];
  let passed = true;
  for (const [index, item] of items.entries()) {
    const verdict = check(item, index);
    info.push(...verdict.info);
    passed &&= verdict.passed;
    if (!passed && context.failFast) break;
  }
  return { passed, info };
}

/**
 * Checks every selected document; without any, the negative form holds, and the positive one gives `none`
 * (helm-unittest format: assertions).
 */
export function checkDocuments(
  context: AssertionContext,
  none: () => string[],
  check: (document: GoMap, index: number) => Verdict,
): Verdict {
  if (context.selected.length === 0) {
    return context.negative ? { passed: true, info: [] } : { passed: false, info: none() };
  }
  return checkAll(context.selected, context, check);
}

/**
 * Checks every value at a path of every selected document. A path that leads nowhere holds in the negative form
 * only; a path that is wrong holds never.
 */
export function checkValues(
  context: AssertionContext,
  path: string,
  none: () => string[],
  check: (value: GoValue, place: Place) => Verdict,
): Verdict {
  return checkDocuments(context, none, (document, index) => {
    const found = findOrExplain(document, path, { document: index });
    if (!Array.isArray(found)) return found;
    if (found.length === 0) {
      return context.negative
        ? { passed: true, info: [] }
        : { passed: false, info: explainError(`unknown path ${path}`, { document: index }) };
    }
    return checkAll(found, context, (value, valueIndex) =>
      check(value, { document: index, value: valueIndex }),
    );
  });
}

/** The values at a path, or the verdict that the path is wrong. */
export function findOrExplain(document: GoMap, path: string, place: Place): GoValue[] | Verdict {
  try {
    return findValues(document, path);
  } catch (error) {
    if (error instanceof PathError) return { passed: false, info: explainError(error.message, place) };
    throw error;
  }
}
