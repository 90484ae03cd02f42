import { readFileSync } from 'node:fs';
import { readConfig, usage } from './cli/config.js';
import { FlagError } from './cli/go-flags.js';
import { run, StartError } from './cli/run.js';
import { EngineError } from './engine/engine-error.js';
import { OutputFormatError } from './output/create-output.js';
import { LocationTemplateError } from './schema/location-template.js';
import { UnknownVersionError } from './schema/unknown-version-error.js';

const knownErrors = [EngineError, StartError, OutputFormatError, LocationTemplateError, UnknownVersionError];

/**
 * Runs the command.
 *
 * @param args the arguments after the command's name
 * @returns kubeconform's exit code: 0 clean, 1 anything else
 */
export async function main(args: readonly string[]): Promise<number> {
  // A reader that closes the pipe early (head) is no fault of this command.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  try {
    const config = readConfig(args);
    if (config.help) return print(usage);
    if (config.version) return print(`${packageVersion()}\n`);
    return await run(config, { stdin: process.stdin, print, warn });
  } catch (error) {
    if (error instanceof FlagError) process.stderr.write(`${error.message}\n${usage}`);
    else if (knownErrors.some((known) => error instanceof known)) {
      process.stderr.write(`${(error as Error).message}\n`);
    } else throw error;
    return 1;
  }
}

function print(text: string): 0 {
  process.stdout.write(text);
  return 0;
}

function warn(text: string): void {
  process.stderr.write(text);
}

function packageVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
