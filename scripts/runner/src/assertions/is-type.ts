import { goTypeName } from '../yaml/go-value.js';
import type { Check } from './assertion.js';
import type { AssertionParameters } from './assertion-parameters.js';
import { checkValues } from './check-values.js';
import { explain, type Place } from './explain.js';

/** `isType`: the value at `path` has the Go type `type`: string, int, float64, bool, `[]interface {}`, … */
export function createIsType(parameters: AssertionParameters): Check {
  const path = parameters.text('path');
  const expected = parameters.text('type');

  return (context) => {
    const fail = (actual: string, place: Place) =>
      explain({ path, expectation: ' to be of type', expected, actual }, context.negative, place);
    return checkValues(
      context,
      path,
      () => fail('no manifest found', {}),
      (value, place) => {
        const actual = goTypeName(value);
        const passed = (actual === expected) !== context.negative;
        return { passed, info: passed ? [] : fail(actual, place) };
      },
    );
  };
}
