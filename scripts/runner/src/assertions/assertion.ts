import type { GoMap, GoValue } from '../yaml/go-value.js';
import type { AssertionParameters } from './assertion-parameters.js';

/** What an assertion looks at: the documents of one template. */
export interface AssertionContext {
  /** All documents that the template rendered. */
  documents: readonly GoMap[];
  /** Those that the document selection leaves; what most assertions look at. */
  selected: readonly GoMap[];
  /** Whether the opposite is asserted, by `not: true` or by the name of the assertion, but not by both. */
  negative: boolean;
  /** The whole error of a render that was refused before a template ran, as by a values schema. */
  renderError?: string | undefined;
  /** Whether to stop at the first failing value. */
  failFast: boolean;
  /** Compares a value with the next one of the test's snapshots. */
  compareToSnapshot(value: GoValue, patterns?: SnapshotPatterns): SnapshotComparison;
}

/** Patterns that the text of a snapshot has to match, or must not match. */
export interface SnapshotPatterns {
  match?: string | undefined;
  notMatch?: string | undefined;
}

/** What became of a value that was compared with a snapshot. */
export interface SnapshotComparison {
  passed: boolean;
  /** 1-based number of the snapshot within the test. */
  index: number;
  /** The stored text; empty where none was stored. */
  stored: string;
  /** The text of the value. */
  current: string;
  /** Why a pattern was not satisfied, as the end of "Expected". */
  message?: string;
}

/** Whether an assertion holds for one template, and, where not, lines that say what was expected and found. */
export interface Verdict {
  passed: boolean;
  info: string[];
}

/** An assertion with its parameters. */
export type Check = (context: AssertionContext) => Verdict;

/** A kind of assertion: what stands behind its name in a suite. */
export interface AssertionDefinition {
  /** Reads the parameters; throws where they are of the wrong type. */
  create(parameters: AssertionParameters): Check;
  /** Whether the name asserts the opposite, like `notEqual`. */
  isAntonym?: boolean;
  /** Whether the assertion expects that rendering fails. */
  expectsFailure?: boolean;
}
