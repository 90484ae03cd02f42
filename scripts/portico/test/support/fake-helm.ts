import { chmodSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

/** A folder that is removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'portico test ')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a script that stands in for Helm: it tells a version, and does what `script` says for the rest. */
export function writeFakeHelm(folder: string, name: string, version: string, script = ''): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    `#!${process.execPath}\nif (process.argv[2] === 'version') { console.log('${version}'); process.exit(0); }\n${script}\n`,
  );
  chmodSync(path, 0o755);
  return path;
}
