import { equalValues } from '../yaml/equal-values.js';
import { type GoValue, isMap } from '../yaml/go-value.js';
import { writeSnapshotYaml } from '../yaml/write-yaml.js';
import type { AssertionContext, Check, Verdict } from './assertion.js';
import type { AssertionParameters } from './assertion-parameters.js';
import { checkValues } from './check-values.js';
import { explain, explainError, type Place } from './explain.js';
import { matchesSubset } from './matches-subset.js';

/**
 * `contains`: the list at `path` has `content` among its elements, `count` times where that is given. With `any`,
 * an element that is a map needs only the keys that the content has.
 */
export function createContains(parameters: AssertionParameters): Check {
  const path = parameters.text('path');
  const content = parameters.value('content');
  const count = parameters.count('count');
  const any = parameters.flag('any');

  return (context) =>
    checkValues(
      context,
      path,
      () => fail('no manifest found', context, { document: 0 }),
      (actual, place) => checkList(actual, context, place),
    );

  function checkList(actual: GoValue, context: AssertionContext, place: Place): Verdict {
    if (!Array.isArray(actual)) {
      const message = `expect '${path}' to be an array, got:\n${writeSnapshotYaml(actual)}`;
      return { passed: false, info: explainError(message, place) };
    }
    const matches = actual.filter(isMatch).length;
    const found = count === undefined ? matches > 0 : matches > 0 && matches === count;
    if (found !== context.negative) return { passed: true, info: [] };
    if (count === undefined || matches === 0) return { passed: false, info: fail(actual, context, place) };
    const message = `expect count ${count} in '${path}' to be in array, got ${matches}:\n${writeSnapshotYaml(actual)}`;
    return { passed: false, info: explainError(message, place) };
  }

  function isMatch(element: GoValue): boolean {
    return any && isMap(element) && isMap(content)
      ? matchesSubset(element, content)
      : equalValues(element, content);
  }

  function fail(actual: GoValue, { negative }: AssertionContext, place: Place): string[] {
    return explain(
      {
        path,
        expectation: ' to contain',
        expected: writeSnapshotYaml([content]),
        actual: writeSnapshotYaml(actual),
      },
      negative,
      place,
    );
  }
}
