import { chmodSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

/** A folder that is removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'runner test ')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes an executable Node script that stands in for Helm, and gives its path. */
export function writeFakeHelm(folder: string, name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!${process.execPath}\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Code for a fake Helm that tells a version when asked, and else does what the rest of the script says. */
export function tellsVersion(version: string): string {
  return `if (process.argv[2] === 'version') { console.log('${version}'); process.exit(0); }`;
}
