import type { Check } from './assertion.js';
import type { AssertionParameters } from './assertion-parameters.js';
import { checkDocuments, findOrExplain } from './check-values.js';
import { indent, type Place, placeLines } from './explain.js';

/** `exists`: `path` leads somewhere; a key whose value is null exists. */
export function createExists(parameters: AssertionParameters): Check {
  const path = parameters.text('path');

  return (context) => {
    const fail = (place: Place) => [
      ...placeLines(place),
      `Path:${indent(path)} expected to ${context.negative ? 'NOT ' : ''}exists`,
    ];
    return checkDocuments(
      context,
      () => fail({}),
      (document, index) => {
        const found = findOrExplain(document, path, { document: index });
        if (!Array.isArray(found)) return found;
        const passed = found.length > 0 !== context.negative;
        return { passed, info: passed ? [] : fail({ document: index }) };
      },
    );
  };
}
