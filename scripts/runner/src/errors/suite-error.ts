import { RunnerError } from './runner-error.js';

/** A suite file, or something that it names, is wrong. */
export class SuiteError extends RunnerError {
  readonly code = 'SUITE';
}

/** Something of the suite format that this runner does not do; it says so rather than pass. */
export class UnsupportedError extends RunnerError {
  readonly code = 'UNSUPPORTED';
}
