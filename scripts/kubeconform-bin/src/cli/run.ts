import { statSync } from 'node:fs';
import { compareVerdicts } from '../engine/compare-verdicts.js';
import { kubeconformArguments } from '../engine/kubeconform-arguments.js';
import { type KubeconformRun, runKubeconform } from '../engine/run-kubeconform.js';
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
  warn: (text: string) => void;
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
export async function run(config: Config, { stdin, print, warn }: Streams): Promise<number> {
  const isStdin = config.files.length === 0 || (config.files.length === 1 && config.files[0] === '-');
  if (isStdin && stdin.isTTY) throw new StartError('failing to read data from stdin');
  const output = createOutput(config.output, { ...config, print, isStdin });
  checkCacheFolder(config.cache);
  const input = isStdin ? await readAll(stdin) : undefined;
  if (config.engine === 'kubeconform') return runReal(config, input, print);

  const validator = createValidator(config);
  const results: Result[] = [];
  let exitCode = 0;
  for await (const result of input
    ? judgeText('stdin', decodeText(input), validator, config.strict)
    : judgeFiles(validator, config)) {
    output.write(result);
    if (config.engine === 'both') results.push(result);
    if (result.status !== 'invalid' && result.status !== 'error') continue;
    exitCode = 1;
    if (config.exitOnError && config.engine !== 'both') break;
  }
  output.flush();
  if (config.engine !== 'both') return exitCode;
  const differences = await compareWithReal(config, input, results);
  for (const line of differences) warn(`the engines differ: ${line}\n`);
  return differences.length > 0 ? 1 : exitCode;
}

async function runReal(config: Config, input: Buffer | undefined, print: Streams['print']): Promise<number> {
  const { output, exitCode } = await runWithSameSchemas(config, input);
  print(output);
  return exitCode;
}

async function compareWithReal(
  config: Config,
  input: Buffer | undefined,
  results: Result[],
): Promise<string[]> {
  const report = { output: 'json', verbose: true, exitOnError: false };
  const { output } = await runWithSameSchemas({ ...config, ...report }, input);
  return compareVerdicts(results, output);
}

async function runWithSameSchemas(config: Config, input: Buffer = Buffer.alloc(0)): Promise<KubeconformRun> {
  const { args, cleanUp } = kubeconformArguments(config);
  try {
    return await runKubeconform(config.kubeconformBinary, args, input);
  } finally {
    cleanUp();
  }
}

async function readAll(stdin: NodeJS.ReadStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
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
