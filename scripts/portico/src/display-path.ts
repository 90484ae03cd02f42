import { isAbsolute, relative, resolve } from 'node:path';

/** A path as people read it: relative to the working directory where it lies below it, else absolute. */
export function displayPath(path: string): string {
  const absolute = resolve(path);
  const below = relative(process.cwd(), absolute);
  return below.startsWith('..') || isAbsolute(below) ? absolute : below || '.';
}
