import { jsonOutput } from './json.js';
import { junitOutput } from './junit.js';
import type { Output, OutputOptions } from './output.js';
import { prettyOutput } from './pretty.js';
import { tapOutput } from './tap.js';
import { textOutput } from './text.js';

const formats: Record<string, (options: OutputOptions) => Output> = {
  json: jsonOutput,
  junit: junitOutput,
  pretty: prettyOutput,
  tap: tapOutput,
  text: textOutput,
};

/** An output format was asked for that does not exist; the message is kubeconform's. */
export class OutputFormatError extends Error {
  override readonly name = 'OutputFormatError';

  constructor() {
    super("'outputFormat' must be 'json', 'junit', 'pretty', 'tap' or 'text'");
  }
}

/**
 * Makes the output of a format.
 *
 * @throws OutputFormatError for an unknown format
 */
export function createOutput(format: string, options: OutputOptions): Output {
  const create = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (!create) throw new OutputFormatError();
  return create(options);
}
