import { join } from 'node:path';
import { readTextFile } from '../values/read-text-file.js';

/** Tells whether Helm leaves out a file when it loads the chart. */
export type IsIgnored = (path: string, isFolder?: boolean) => boolean;

/**
 * Reads a chart's `.helmignore`. The result takes paths below the chart with `/` between their parts. Helm's
 * rules: a pattern without a slash is compared with the last part of the path, one with a slash with the whole
 * path, `*` and `?` do not cross a slash, `!` turns a rule around, a slash at the end means folders only; what
 * lies in an ignored folder is ignored.
 */
export async function readHelmIgnore(chart: string): Promise<IsIgnored> {
  const read = await readTextFile(join(chart, '.helmignore'));
  const rules = 'text' in read ? read.text.split('\n').flatMap(parseRule) : [];
  const isMatch = (path: string, isFolder: boolean) =>
    rules.some((rule) => (!rule.foldersOnly || isFolder) && rule.matches(path) !== rule.negated);
  return (path, isFolder = false) => {
    const parts = path.split('/');
    return parts.some((_, index) =>
      isMatch(parts.slice(0, index + 1).join('/'), index < parts.length - 1 || isFolder),
    );
  };
}

function parseRule(line: string) {
  const text = line.trim();
  if (text === '' || text.startsWith('#')) return [];
  const negated = text.startsWith('!');
  const foldersOnly = text.endsWith('/');
  const pattern = text.replace(/^!/, '').replace(/\/$/, '');
  const expression = toExpression(pattern.replace(/^\//, ''));
  const matches = pattern.includes('/')
    ? (path: string) => expression.test(path)
    : (path: string) => expression.test(path.slice(path.lastIndexOf('/') + 1));
  return [{ negated, foldersOnly, matches }];
}

function toExpression(pattern: string): RegExp {
  const source = pattern.replace(/\[[^\]]*\]|\\.|[*?.+^${}()|[\]\\]/g, (part) => {
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    return part.length > 1 ? part : `\\${part}`;
  });
  return new RegExp(`^${source}$`);
}
