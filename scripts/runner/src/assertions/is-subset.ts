import { type GoValue, isMap } from '../yaml/go-value.js';
import { writeSnapshotYaml } from '../yaml/write-yaml.js';
import type { Check } from './assertion.js';
import type { AssertionParameters } from './assertion-parameters.js';
import { checkValues } from './check-values.js';
import { explain, explainError, type Place } from './explain.js';
import { matchesSubset } from './matches-subset.js';

/** `isSubset`: the map at `path` has every top-level key of `content` with an equal value. */
export function createIsSubset(parameters: AssertionParameters): Check {
  const path = parameters.text('path');
  const content = parameters.value('content');

  return (context) => {
    const fail = (actual: GoValue, place: Place) =>
      explain(
        {
          path,
          expectation: ' to contain',
          expected: writeSnapshotYaml(content),
          actual: writeSnapshotYaml(actual),
        },
        context.negative,
        place,
      );
    return checkValues(
      context,
      path,
      () => fail('no manifest found', {}),
      (actual, place) => {
        if (!isMap(actual) || !isMap(content)) {
          const message = `expect '${path}' to be an object, got:\n${writeSnapshotYaml(actual)}`;
          return { passed: false, info: explainError(message, place) };
        }
        const passed = matchesSubset(actual, content) !== context.negative;
        return { passed, info: passed ? [] : fail(actual, place) };
      },
    );
  };
}
