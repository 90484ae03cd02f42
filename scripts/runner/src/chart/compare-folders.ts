import { readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Compares two folders file by file. Gives the path of the first file that only one has or that differs, or
 * undefined where both hold the same, as a symbolic link and its target do.
 */
export async function findDifference(one: string, other: string): Promise<string | undefined> {
  if ((await realpath(one)) === (await realpath(other))) return undefined;
  const [oneFiles, otherFiles] = await Promise.all([listFiles(one), listFiles(other)]);
  const all = [...new Set([...oneFiles, ...otherFiles])].sort();
  for (const path of all) {
    if (!oneFiles.includes(path) || !otherFiles.includes(path)) return path;
    const [a, b] = await Promise.all([readFile(join(one, path)), readFile(join(other, path))]);
    if (!a.equals(b)) return path;
  }
  return undefined;
}

async function listFiles(folder: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const lists = await Promise.all(
    entries.map((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? listFiles(folder, path) : [path];
    }),
  );
  return lists.flat();
}
