import { RunnerError } from './runner-error.js';

/** A values file cannot be used: missing, no regular file, no UTF-8, no YAML, or not one map of values. */
export class ValuesFileError extends RunnerError {
  readonly code = 'VALUES_FILE';
}
