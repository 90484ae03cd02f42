import { statSync } from 'node:fs';
import { findFiles } from '../input/find-files.js';
import { decodeText, readFileText } from '../input/read-file-text.js';
import { createOutput } from '../output/create-output.js';
import type { Result } from '../output/result.js';
import { createValidator, type Validator } from '../validate/create-validator.js';
import type { Config } from './config.js';
import { emptyFile, judgeText, unreadableFile } from './judge-text.js';

/** What the command reads from and writes to. */
export interface Streams {
  stdin: NodeJS.ReadStream;
  print: (text: string) => void;
}

/** The command cannot start; the message says why. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/**
 * Validates what the configuration names and prints the report.
 *
 * @returns kubeconform's exit code: 1 when anything is invalid or could not be judged, else 0, also when nothing
 *   was found
 * @throws StartError and the typed errors of the parts when the command cannot start
 */
export async function run(config: Config, { stdin, print }: Streams): Promise<number> {
  const isStdin = config.files.length === 0 || (config.files.length === 1 && config.files[0] === '-');
  if (isStdin && stdin.isTTY) throw new StartError('failing to read data from stdin');
  const output = createOutput(config.output, { ...config, print, isStdin });
  checkCacheFolder(config.cache);
  const validator = createValidator(config);

  const results = isStdin ? judgeStdin(stdin, validator, config) : judgeFiles(validator, config);
  let exitCode = 0;
  for await (const result of results) {
    output.write(result);
    if (result.status !== 'invalid' && result.status !== 'error') continue;
    exitCode = 1;
    if (config.exitOnError) break;
  }
  output.flush();
  return exitCode;
}

async function* judgeStdin(
  stdin: NodeJS.ReadStream,
  validator: Validator,
  config: Config,
): AsyncGenerator<Result> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  yield* judgeText('stdin', decodeText(Buffer.concat(chunks)), validator, config.strict);
}

async function* judgeFiles(validator: Validator, config: Config): AsyncGenerator<Result> {
  for (const { path, error } of findFiles(config.files, config.ignoreFilenamePatterns)) {
    const input = error === undefined ? readFileText(path) : { error };
    if ('error' in input) {
      yield unreadableFile(path, input.error);
      continue;
    }
    let isEmpty = true;
    for await (const result of judgeText(path, input, validator, config.strict)) {
      isEmpty = false;
      yield result;
    }
    if (isEmpty) yield emptyFile(path);
  }
}

function checkCacheFolder(folder: string): void {
  if (folder === '') return;
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats) throw new StartError(`failed opening cache folder ${folder}: no such file or directory`);
  if (!stats.isDirectory()) throw new StartError(`cache folder ${folder} is not a directory`);
}
