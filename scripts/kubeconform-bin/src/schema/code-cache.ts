import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Compiled schemas on disk, so that a kind is compiled once a machine and not once a process. Whatever goes wrong
 * with the folder only costs time: nothing here throws, and the folder may be deleted at any moment.
 */
export class CodeCache {
  readonly #folder: string;

  /** @param folder where the files stand; `$XDG_CACHE_HOME/kubeconform-bin` or its like under the home folder */
  constructor(folder = defaultFolder()) {
    this.#folder = folder;
  }

  /** The path of the code for some content; other content never has the same. */
  pathOf(content: string): string {
    return join(this.#folder, `${createHash('sha256').update(content).digest('hex').slice(0, 32)}.cjs`);
  }

  /** The code at a path, `undefined` where there is none, or none that only this user can have written. */
  read(path: string): string | undefined {
    try {
      return isOwn(this.#folder) && isOwn(path) ? readFileSync(path, 'utf8') : undefined;
    } catch {
      return undefined;
    }
  }

  /** Stores code; another process sees all of it or nothing. */
  write(path: string, code: string): void {
    const draft = `${path}.${randomUUID()}`;
    try {
      makeFolder(dirname(this.#folder));
      makeFolder(this.#folder);
      writeFileSync(draft, code, { mode: 0o600 });
      chmodSync(draft, 0o600);
      renameSync(draft, path);
    } catch {
      removeQuietly(draft);
    }
  }
}

/** Not with `recursive`: where a file system answers ENOENT to every mkdir (/proc does), Node never comes back. */
function makeFolder(path: string): void {
  if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing was written, or nothing can be removed either.
  }
}

function defaultFolder(): string {
  const { XDG_CACHE_HOME } = process.env;
  try {
    return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'kubeconform-bin');
  } catch {
    // Without a home there is no place; reading and writing here fail, which is harmless.
    return join('/nonexistent', 'kubeconform-bin');
  }
}

/** Code is run as it stands, so it must come from this user. Windows keeps a user's folders apart by itself. */
function isOwn(path: string): boolean {
  const { uid, mode } = statSync(path);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}
