import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TemporaryFolderError } from '../errors/helm-errors.js';

let folder: string | undefined;

/** This process' own temporary folder: made at the first use, removed when the process ends. */
export function workFolder(): string {
  if (folder === undefined) {
    try {
      folder = mkdtempSync(join(tmpdir(), 'helm-unittest-node-'));
    } catch (error) {
      throw new TemporaryFolderError(tmpdir(), error);
    }
    const made = folder;
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  }
  return folder;
}

/** Makes a new folder in the work folder; the caller removes it when it is done with it. */
export function makeWorkFolder(name: string): string {
  const path = join(workFolder(), `${name}-${randomUUID()}`);
  try {
    mkdirSync(path);
  } catch (error) {
    throw new TemporaryFolderError(workFolder(), error);
  }
  return path;
}

/** Writes values as a file that Helm can read, and gives its path; the caller removes it. */
export async function writeWorkFile(name: string, content: string): Promise<string> {
  const path = join(workFolder(), `${randomUUID()}-${name}`);
  try {
    await writeFile(path, content);
  } catch (error) {
    throw new TemporaryFolderError(workFolder(), error);
  }
  return path;
}
