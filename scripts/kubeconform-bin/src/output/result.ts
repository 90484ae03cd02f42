import type { ValidationError } from '../validate/kubeconform-errors.js';
import type { Status } from '../validate/verdict.js';

/** The outcome for one resource, or for a file that could not be read. */
export interface Result {
  /** The file as it was found, `stdin` for standard input. */
  path: string;
  kind: string;
  apiVersion: string;
  name: string;
  namespace: string;
  status: Status;
  /** Why it is invalid or an error; empty otherwise. */
  message: string;
  validationErrors: ValidationError[];
}
