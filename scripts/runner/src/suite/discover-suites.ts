import { isAbsolute, join } from 'node:path';
import { glob } from 'tinyglobby';

/**
 * Finds the suite files of a chart (helm-unittest format: discovery): those that match the patterns, which count
 * from the chart's folder unless they contain it already, pattern by pattern in lexical order. An absolute
 * pattern is a file. Only identical patterns that follow each other are taken as one.
 */
export async function discoverSuites(chart: string, patterns: readonly string[]): Promise<string[]> {
  const folder = chart.replace(/\/+$/, '');
  const distinct = patterns.filter((pattern, index) => pattern !== patterns[index - 1]);
  const found = await Promise.all(
    distinct.map(async (pattern) => {
      if (isAbsolute(pattern)) return [pattern];
      const holdsFolder = pattern.includes(`${folder}/`);
      return globSorted(pattern.replace(/^\.\//, ''), holdsFolder ? '.' : folder);
    }),
  );
  return found.flat();
}

/**
 * Finds the values files of the command line; relative patterns count from the working directory. Unlike in
 * helm-unittest, also those without a slash; and a pattern without a match is worth a warning.
 */
export async function discoverValues(
  patterns: readonly string[],
  warn: (message: string) => void,
): Promise<string[]> {
  const found: string[] = [];
  for (const pattern of patterns) {
    const paths = isAbsolute(pattern)
      ? [pattern]
      : await globSorted(pattern.replace(/^\.\//, ''), process.cwd());
    if (paths.length === 0) warn(`No values file matches ${pattern}.`);
    found.push(...paths);
  }
  return found;
}

async function globSorted(pattern: string, folder: string): Promise<string[]> {
  const paths = await glob(pattern, { cwd: folder, dot: true, expandDirectories: false });
  return paths.sort().map((path) => join(folder, path));
}
