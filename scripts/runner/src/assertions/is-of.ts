import type { GoValue } from '../yaml/go-value.js';
import { writeSnapshotYaml } from '../yaml/write-yaml.js';
import type { Check } from './assertion.js';
import type { AssertionParameters } from './assertion-parameters.js';
import { checkDocuments } from './check-values.js';
import { explain, type Place } from './explain.js';

/** `isKind`: the documents are of the kind `of`. */
export function createIsKind(parameters: AssertionParameters): Check {
  return createIsOf(parameters, 'kind');
}

/** `isAPIVersion`: the documents have the apiVersion `of`. */
export function createIsApiVersion(parameters: AssertionParameters): Check {
  return createIsOf(parameters, 'apiVersion');
}

function createIsOf(parameters: AssertionParameters, field: 'kind' | 'apiVersion'): Check {
  const expected = parameters.text('of');

  return (context) => {
    const { negative } = context;
    const fail = (actual: GoValue, place: Place) =>
      explain(
        {
          expectation: ` to be ${field}`,
          expected,
          ...(negative ? {} : { actual: writeSnapshotYaml(actual) }),
        },
        negative,
        place,
      );
    return checkDocuments(
      context,
      () => fail('no manifest found', {}),
      (document, index) => {
        const passed = (document[field] === expected) !== negative;
        return { passed, info: passed ? [] : fail(document[field] ?? null, { document: index }) };
      },
    );
  };
}
