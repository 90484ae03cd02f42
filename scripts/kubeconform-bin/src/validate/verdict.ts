import type { ValidationError } from './kubeconform-errors.js';

/** kubeconform's statuses; `error` means that no judgement was possible. */
export type Status = 'valid' | 'invalid' | 'error' | 'skipped' | 'empty';

/** One thing that is wrong with a manifest. */
export interface Problem {
  /** JSON pointer into the manifest's value: the wrong or unknown field, the object that lacks one. */
  pointer: string;
  /** The schema keyword that failed (`additionalProperties`, `type`, …), or what stood in the way of a judgement. */
  keyword: string;
  /** One plain sentence, without place and suggestion. */
  message: string;
  /** The value that was found there. */
  found?: unknown;
  /** What may stand there: names of fields, values of an enum, types. */
  allowed?: string[];
  /** The nearest known field, value or kind, where what was found looks like a misspelling of it. */
  suggestion?: string;
  /** 1-based place in the text that was parsed. */
  line?: number;
  column?: number;
}

/** The outcome for one manifest. */
export interface Verdict {
  status: Status;
  problems: Problem[];
  /** For an invalid manifest: what kubeconform lists as `validationErrors`, in its words. */
  validationErrors?: ValidationError[];
}
