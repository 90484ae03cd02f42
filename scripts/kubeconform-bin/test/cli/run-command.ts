import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../src/cli/config.js';
import { run } from '../../src/cli/run.js';

/** Absolute path of a fixture folder or file. */
export function fixture(path: string): string {
  return fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));
}

/** Runs the command in this process and gives what it printed, with the fixtures' folder taken out of the paths. */
export async function runCommand(args: string[], input = ''): Promise<{ exitCode: number; output: string }> {
  let output = '';
  const stdin = Object.assign(Readable.from([Buffer.from(input)]), {
    isTTY: false,
  }) as unknown as NodeJS.ReadStream;
  const print = (text: string) => {
    output += text;
  };
  const exitCode = await run(readConfig(args), { stdin, print });
  return { exitCode, output: output.replaceAll(fixture(''), '') };
}
