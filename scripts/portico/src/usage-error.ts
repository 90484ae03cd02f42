import { RunnerError } from '@helm-unittest-node/runner';

/** The command line asks for something that is not there, or cannot be done. */
export class UsageError extends RunnerError {
  readonly code = 'USAGE';
}
