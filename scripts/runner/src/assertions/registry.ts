import type { AssertionDefinition } from './assertion.js';

const definitions = new Map<string, AssertionDefinition>();

/**
 * Adds an assertion that suites can use by its name. This is how other packages extend the format; a suite that
 * uses such an assertion under a runner without it gets an error that names it. Throws where the name is taken.
 */
export function registerAssertion(name: string, definition: AssertionDefinition): void {
  if (definitions.has(name)) throw new Error(`The assertion ${name} is registered already.`);
  definitions.set(name, definition);
}

/** The assertion of that name, if there is one. */
export function findAssertion(name: string): AssertionDefinition | undefined {
  return definitions.get(name);
}

/** The names of all assertions. */
export function assertionNames(): string[] {
  return [...definitions.keys()];
}
