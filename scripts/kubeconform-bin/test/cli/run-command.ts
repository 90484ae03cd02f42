import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../src/cli/config.js';
import { run } from '../../src/cli/run.js';

/** Absolute path of a fixture folder or file. */
export function fixture(path: string): string {
  return fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));
}

/** Runs the command in this process and gives what it printed, with the fixtures' folder taken out of the paths. */
export async function runCommand(
  args: string[],
  input = '',
  env: NodeJS.ProcessEnv = {},
): Promise<{ exitCode: number; output: string; warnings: string }> {
  let output = '';
  let warnings = '';
  const stdin = Object.assign(Readable.from([Buffer.from(input)]), {
    isTTY: false,
  }) as unknown as NodeJS.ReadStream;
  const print = (text: string) => {
    output += text;
  };
  const warn = (text: string) => {
    warnings += text;
  };
  const exitCode = await run(readConfig(args, env), { stdin, print, warn });
  return { exitCode, output: output.replaceAll(fixture(''), ''), warnings };
}
