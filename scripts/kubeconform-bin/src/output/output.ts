import type { Result } from './result.js';

/** What an output is told about the run. */
export interface OutputOptions {
  /** Gets the finished text, line breaks included. */
  print: (text: string) => void;
  summary: boolean;
  verbose: boolean;
  isStdin: boolean;
}

/** One output format: takes results as they come, and ends the report. */
export interface Output {
  write(result: Result): void;
  flush(): void;
}
