import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { displayPath } from '../display-path.js';
import { UsageError } from '../usage-error.js';

/**
 * Finds the root of a repository of charts: the given folder, or the nearest parent of the working directory
 * that holds both `charts/` and `values/`. Throws {@link UsageError} where there is none.
 */
export function findRoot(given?: string): string {
  if (given !== undefined) {
    if (isFolder(join(given, 'charts'))) return resolve(given);
    throw new UsageError({
      summary: `${displayPath(given)} ${existsSync(given) ? 'holds no folder charts/' : 'does not exist'}.`,
      hint: 'Name with --root the folder that holds charts/ and values/.',
      file: given,
    });
  }
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    if (isFolder(join(folder, 'charts')) && isFolder(join(folder, 'values'))) return folder;
    if (folder === dirname(folder)) break;
  }
  throw new UsageError({
    summary: `Neither ${process.cwd()} nor a folder above it holds charts/ and values/.`,
    hint: 'Change to a repository of charts, or name it with --root.',
    file: process.cwd(),
  });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
