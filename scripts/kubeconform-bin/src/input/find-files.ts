import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RE2JS } from 're2js';
import { describeFileError } from './file-error.js';

/** A file to be read, or a place that could not be searched. */
export type FoundFile = { path: string; error?: string };

/**
 * Walks files and folders in the order of names, as Go's filepath.Walk does: links to folders are not followed,
 * and only names that end in .yaml, .yml or .json count, also when a file is named itself (kubeconform: input
 * discovery).
 *
 * @param ignorePatterns RE2 expressions; a file whose path one of them matches is left out
 */
export function* findFiles(
  paths: readonly string[],
  ignorePatterns: readonly string[],
): Generator<FoundFile> {
  for (const path of paths) {
    let ignored: RE2JS[];
    try {
      ignored = ignorePatterns.map((pattern) => RE2JS.compile(pattern));
    } catch (error) {
      yield { path, error: `error parsing regexp: ${(error as Error).message}` };
      continue;
    }
    yield* walk(path, (file) => ignored.some((pattern) => pattern.matcher(file).find()));
  }
}

function* walk(path: string, isIgnored: (path: string) => boolean): Generator<FoundFile> {
  try {
    if (!lstatSync(path).isDirectory()) {
      if (/\.(ya?ml|json)$/i.test(path) && !isIgnored(path)) yield { path };
      return;
    }
  } catch (error) {
    yield { path, error: describeFileError('lstat', path, error) };
    return;
  }
  let names: string[];
  try {
    names = readdirSync(path).sort();
  } catch (error) {
    yield { path, error: describeFileError('open', path, error) };
    return;
  }
  for (const name of names) yield* walk(join(path, name), isIgnored);
}
