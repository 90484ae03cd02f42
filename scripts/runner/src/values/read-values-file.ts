import { loadAll, YAMLException } from 'js-yaml';
import { ValuesFileError } from '../errors/values-file-error.js';
import { findExplosion } from './find-explosion.js';
import { HELM_VALUES_SCHEMA } from './helm-values-schema.js';
import { readTextFile } from './read-text-file.js';

/**
 * Reads a values file as Helm does (YAML 1.1 scalars), but strictly.
 *
 * Throws {@link ValuesFileError} where the file is missing, no regular file, not UTF-8, no YAML, has a key
 * twice (Helm would take the last), is empty or holds only comments, holds several documents, or is no map.
 */
export async function readValuesFile(path: string): Promise<Record<string, unknown>> {
  const read = await readTextFile(path);
  if ('trouble' in read) {
    throw new ValuesFileError({
      summary: `The values file ${path} ${read.trouble}.`,
      hint: read.hint,
      file: path,
    });
  }
  const documents = parse(path, read.text);
  const fail = (trouble: string, hint: string, line?: number) =>
    new ValuesFileError({ summary: `The values file ${path} ${trouble}.`, hint, file: path, line });
  if (documents.length > 1) {
    const line = read.text.split('\n').findIndex((text, index) => index > 0 && /^---(\s|$)/.test(text)) + 1;
    throw fail(
      `holds ${documents.length} documents, the second from line ${line} on`,
      'Keep one of them.',
      line,
    );
  }
  const [values] = documents;
  if (values === undefined || values === null) {
    throw fail('holds no values', 'Write at least one key into it, {} for none, or leave the file out.');
  }
  if (typeof values !== 'object' || Array.isArray(values)) {
    throw fail(
      `holds ${Array.isArray(values) ? 'a list' : 'a single value'} at its top level`,
      'Write a map of keys.',
    );
  }
  const explosion = findExplosion(values);
  if (explosion !== undefined) throw fail(explosion, 'Write the values out.');
  return values as Record<string, unknown>;
}

function parse(path: string, text: string): unknown[] {
  try {
    return loadAll(text, { schema: HELM_VALUES_SCHEMA, filename: path });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark && error.mark.line + 1;
    if (error.reason === 'duplicated mapping key') {
      const key = keyAt(text, error.mark?.position ?? 0);
      throw new ValuesFileError({
        summary: `The values file ${path} has the key "${key}" twice in one map, again on line ${line}.`,
        hint: 'Keep one of them; Helm would silently take the last.',
        file: path,
        line,
        key,
        cause: error,
      });
    }
    throw new ValuesFileError({
      summary: `The values file ${path} is no YAML: ${error.reason}${line === undefined ? '' : ` on line ${line}`}.`,
      hint: 'Correct that line, or the one before it.',
      file: path,
      line,
      cause: error,
    });
  }
}

function keyAt(text: string, position: number): string {
  const [, key = ''] = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^:\n]*)/.exec(text.slice(position)) ?? [];
  return key.trim().replace(/^(["'])(.*)\1$/, '$2');
}
