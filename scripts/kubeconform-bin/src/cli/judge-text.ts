import type { InputText } from '../input/read-file-text.js';
import type { Result } from '../output/result.js';
import { type ParsedManifest, readManifests } from '../parse-manifests.js';
import type { Validator } from '../validate/create-validator.js';
import type { Problem, Verdict } from '../validate/verdict.js';

/**
 * Judges every manifest of an input.
 *
 * @param path how the input is called in the results
 */
export async function* judgeText(
  path: string,
  input: InputText,
  validator: Validator,
  strict: boolean,
): AsyncGenerator<Result> {
  for (const manifest of readManifests(input.text, { strict })) {
    await validator.prepare([manifest]);
    // What is no UTF-8 was read as U+FFFD; only the documents that hold such bytes are spoilt.
    const isSpoilt = !input.isUtf8 && manifest.text.includes('\ufffd');
    const verdict = isSpoilt ? notUtf8(manifest) : validator.validate(manifest);
    yield { ...identity(path, isSpoilt ? undefined : manifest), ...outcome(verdict) };
  }
}

/** The result for a file that could not be read. */
export function unreadableFile(path: string, message: string): Result {
  return { ...identity(path, undefined), status: 'error', message, validationErrors: [] };
}

/** The result for a file without a document. */
export function emptyFile(path: string): Result {
  return { ...identity(path, undefined), status: 'empty', message: '', validationErrors: [] };
}

function identity(path: string, manifest: ParsedManifest | undefined) {
  const { kind = '', apiVersion = '', name = '', namespace = '' } = manifest ?? {};
  return { path, kind, apiVersion, name, namespace };
}

function notUtf8(manifest: ParsedManifest): Verdict {
  const before = manifest.text.slice(0, manifest.text.indexOf('\ufffd'));
  const line = manifest.line + before.split('\n').length - 1;
  return {
    status: 'error',
    problems: [{ pointer: '', keyword: 'yaml', message: 'the text is no UTF-8', line }],
  };
}

function outcome({ status, problems, validationErrors = [] }: Verdict) {
  return { status, validationErrors, message: problems.map(describeProblem).join('; ') };
}

/** kubeconform's openings of a message, by which scripts tell the causes of an error apart. */
const openings: Record<string, string> = {
  yaml: 'error unmarshalling resource: ',
  'not-an-object': 'error unmarshalling resource: ',
  'bad-identity': 'error while parsing: ',
  'no-identity': 'error while parsing: ',
};

function describeProblem(problem: Problem): string {
  const { line, column, pointer, keyword, message, suggestion } = problem;
  const place = [
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
  ].join(' ');
  const hint = suggestion === undefined ? '' : `; did you mean "${suggestion}"?`;
  const opening = openings[keyword];
  if (opening !== undefined) return `${opening}${message}${place && ` (${place})`}`;
  if (keyword === 'schema' || keyword === 'reject') return `${message}${hint}`;
  return `at '${pointer}' (${place}): ${message}${hint}`;
}
