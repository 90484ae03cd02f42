import { Float, type GoValue, isMap } from '../yaml/go-value.js';
import { writeSnapshotYaml } from '../yaml/write-yaml.js';
import type { Check } from './assertion.js';
import type { AssertionParameters } from './assertion-parameters.js';
import { checkValues } from './check-values.js';
import { explain, type Place } from './explain.js';

/** `isNullOrEmpty`: the value at `path` is null, "", 0, false, an empty list or an empty map. */
export function createIsNullOrEmpty(parameters: AssertionParameters): Check {
  const path = parameters.text('path');

  return (context) => {
    const fail = (actual: GoValue, place: Place) =>
      explain(
        { path, expectation: ' to be null or empty, got', expected: writeSnapshotYaml(actual) },
        context.negative,
        place,
      );
    return checkValues(
      context,
      path,
      () => fail('no manifest found', {}),
      (actual, place) => {
        const passed = isNullOrEmpty(actual) !== context.negative;
        return { passed, info: passed ? [] : fail(actual, place) };
      },
    );
  };
}

function isNullOrEmpty(value: GoValue): boolean {
  if (value === null || value === '' || value === 0 || value === false) return true;
  if (value instanceof Float) return value.value === 0;
  if (Array.isArray(value)) return value.length === 0;
  return isMap(value) && Object.keys(value).length === 0;
}
