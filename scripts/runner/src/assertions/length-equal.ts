import type { GoMap } from '../yaml/go-value.js';
import type { AssertionContext, Check, Verdict } from './assertion.js';
import type { AssertionParameters } from './assertion-parameters.js';
import { checkDocuments, findOrExplain } from './check-values.js';
import { explain, explainError } from './explain.js';

/**
 * `lengthEqual`: the list at `path` has `count` elements; or the lists at `paths` are of one length, `count` where
 * that is given. With a count, what is no list has length 0.
 */
export function createLengthEqual(parameters: AssertionParameters): Check {
  const path = parameters.text('path');
  const paths = parameters.texts('paths');
  const count = parameters.count('count');

  return (context) => {
    if (path !== '' && (count === undefined || count < 0)) {
      return { passed: false, info: explainError("'count' field must be set if 'path' is used") };
    }
    if (path !== '' && paths.length > 0) {
      return { passed: false, info: explainError("'paths' couldn't be used with 'path'") };
    }
    return checkDocuments(
      context,
      () => fail('', '', 'no manifest found', context),
      (document, index) =>
        path === '' ? checkPaths(document, index, context) : measure(document, path, index, context),
    );
  };

  /** The verdict for one path, and the length of the last list there. */
  function measure(
    document: GoMap,
    at: string,
    index: number,
    context: AssertionContext,
  ): Verdict & { length: number } {
    const found = findOrExplain(document, at, { document: index });
    if (!Array.isArray(found)) return { ...found, length: 0 };
    const info: string[] = [];
    let passed = found.length === 0 && context.negative;
    let length = 0;
    for (const [value, actual] of found.entries()) {
      if (!Array.isArray(actual) && count === undefined) {
        info.push(...explainError(`${at} is not array`, { document: index, value }));
        continue;
      }
      length = Array.isArray(actual) ? actual.length : 0;
      const holds = count === undefined || (length === count) !== context.negative;
      if (!holds) info.push(...fail(at, String(count), String(length), context, index));
      passed = holds && (value === 0 || passed);
      if (!passed && context.failFast) break;
    }
    return { passed, info, length };
  }

  function checkPaths(document: GoMap, index: number, context: AssertionContext): Verdict {
    const measured = paths.map((at) => ({ at, ...measure(document, at, index, context) }));
    if (measured.some((verdict) => !verdict.passed)) {
      return { passed: false, info: measured.flatMap((verdict) => (verdict.passed ? [] : verdict.info)) };
    }
    const [first, ...others] = measured.sort((a, b) => (a.at < b.at ? -1 : 1));
    if (first === undefined) return { passed: false, info: [] };
    const other = others.find(({ length }) => (length === first.length) === context.negative);
    if (other === undefined) return { passed: true, info: [] };
    return { passed: false, info: fail(other.at, '-1', String(other.length), context, index) };
  }

  function fail(
    at: string,
    expected: string,
    actual: string,
    context: AssertionContext,
    document?: number,
  ): string[] {
    return explain({ path: at, expectation: ' to match count', expected, actual }, context.negative, {
      document,
    });
  }
}
