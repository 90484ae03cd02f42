import { toParagraph } from '../text/clean-text.js';

/** What an error of this package knows about its place and its way out. */
export interface RunnerErrorDetails {
  /** What went wrong, as one or more sentences. */
  summary: string;
  /** The way out, as a sentence. */
  hint: string;
  /** Path of the file at fault. */
  file?: string | undefined;
  /** 1-based line in that file. */
  line?: number | undefined;
  /** The key at fault. */
  key?: string | undefined;
  /** The value at fault. */
  value?: unknown;
  cause?: unknown;
}

/**
 * Base of every error that is not a bug of this package. `message` is one printable paragraph that names
 * the place and ends with the way out, so it is enough to print `message` alone.
 */
export abstract class RunnerError extends Error {
  /** A stable name of the kind of error, in upper case. */
  abstract readonly code: string;
  readonly summary: string;
  readonly hint: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly key: string | undefined;
  readonly value: unknown;

  constructor(details: RunnerErrorDetails) {
    super(toParagraph(`${details.summary} ${details.hint}`), { cause: details.cause });
    this.name = new.target.name;
    this.summary = toParagraph(details.summary);
    this.hint = details.hint;
    this.file = details.file;
    this.line = details.line;
    this.key = details.key;
    this.value = details.value;
  }
}
