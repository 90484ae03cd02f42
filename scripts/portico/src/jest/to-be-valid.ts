import type { MatcherFunction } from 'expect';
import { createValidator, parseManifests } from 'kubeconform-bin';
import { nameManifest, resourcesOf } from './rendered-chart.js';

const validator = createValidator({ strict: true });

/** Passes where every resource fits the strict schema of its kind; else lists what is wrong. */
export const toBeValid: MatcherFunction = (received) => {
  const problems = resourcesOf(received).flatMap((resource) =>
    // JSON is YAML, which gives the validator a text to read.
    parseManifests(JSON.stringify(resource)).flatMap((manifest) => {
      const verdict = validator.validate(manifest);
      return verdict.problems.map(
        ({ pointer, message, suggestion }) =>
          `${nameManifest(resource)} ${pointer}: ${message}${suggestion === undefined ? '' : `; did you mean "${suggestion}"?`}`,
      );
    }),
  );
  return {
    pass: problems.length === 0,
    message: () =>
      problems.length === 0
        ? 'Expected something to be wrong with the resources, but all of them are valid.'
        : `Expected valid resources, but:\n${problems.map((problem) => `  ${problem}\n`).join('')}`,
  };
};
