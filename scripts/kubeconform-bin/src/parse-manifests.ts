import { ManifestError } from './manifest-error.js';
import { readIdentity } from './read-identity.js';
import { composeValue } from './yaml/compose-value.js';
import { createLocator, positionAt } from './yaml/locate.js';
import { type DocumentText, splitDocuments } from './yaml/split-documents.js';
import { YamlProblem } from './yaml/yaml-problem.js';

/** One manifest of a text: a document, or an item of a List. */
export interface ParsedManifest {
  /** 0-based position of its document in the text; the items of a List share one. */
  index: number;
  /** 1-based line of the text on which its document begins. */
  line: number;
  /** The text of its document, comments included. */
  text: string;
  /** JSON pointer of the manifest in its document: empty, or `/items/3` for an item of a List. */
  root: string;
  /** The object; `undefined` where the document is empty or could not be read. */
  value: Record<string, unknown> | undefined;
  error?: ManifestError;
  apiVersion: string | undefined;
  kind: string | undefined;
  /** `PREFIX{{ generateName }}` where the name is left to the server, as kubeconform shows it. */
  name: string | undefined;
  namespace: string | undefined;
}

export interface ParseOptions {
  /** Whether a key that stands twice in one mapping is an error (default); else the last one wins. */
  strict?: boolean;
}

/**
 * Reads a text as Kubernetes does: cut by kubeconform's splitter, scalars as YAML 1.1 has them, aliases and
 * merge keys written out, Lists replaced by their items. Never throws for what a text contains: a document that
 * cannot be read becomes a manifest with an `error`, an empty one a manifest without a `value`.
 */
export function parseManifests(text: string, options: ParseOptions = {}): ParsedManifest[] {
  return [...readManifests(text, options)];
}

/** The same, one manifest after the other, so that a long stream need not be held in memory as a whole. */
export function* readManifests(
  text: string,
  { strict = true }: ParseOptions = {},
): Generator<ParsedManifest> {
  for (const document of splitDocuments(text)) yield* parseDocument(document, strict);
}

function parseDocument(document: DocumentText, strict: boolean): ParsedManifest[] {
  try {
    return unwrap(document, composeValue(document.text, strict));
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error;
    return refused(document, error, strict);
  }
}

/** What remains of a document that cannot be read: its name, where at least a lenient reading finds one. */
function refused(document: DocumentText, problem: YamlProblem, strict: boolean): ParsedManifest[] {
  const error = yamlError(document, problem);
  let value: unknown;
  try {
    value = strict ? composeValue(document.text, false) : undefined;
  } catch {
    value = undefined;
  }
  const manifests = unwrap(document, value);
  // kubeconform takes a List apart before it looks for duplicate keys, so it never sees any in one.
  const isList = manifests.length !== 1 || manifests[0]?.root !== '';
  return isList ? manifests : manifests.map((manifest) => ({ ...manifest, value: undefined, error }));
}

function unwrap(document: DocumentText, value: unknown): ParsedManifest[] {
  const manifest = identify(document, '', value);
  const items = manifest.error ? undefined : listItems(manifest);
  if (!items) return [manifest];
  return items.values.map((item, at) => identify(document, `/${items.key}/${at}`, item));
}

/** The items of a `kind: List`, in any case of letters (kubeconform: splitting into resources). */
function listItems({ kind, value }: ParsedManifest): { key: string; values: unknown[] } | undefined {
  if (kind?.toLowerCase() !== 'list' || !value) return undefined;
  const key = Object.keys(value)
    .sort()
    .findLast((name) => name.toLowerCase() === 'items');
  const values = key === undefined ? [] : value[key];
  return { key: key ?? 'items', values: Array.isArray(values) ? values : [] };
}

function identify(document: DocumentText, root: string, value: unknown): ParsedManifest {
  if (value === null || value === undefined) return emptyManifest(document, root);
  if (typeof value !== 'object' || Array.isArray(value)) {
    const found = Array.isArray(value) ? 'a list' : `the ${typeof value} ${JSON.stringify(value)}`;
    const message = `a manifest has to be a mapping with apiVersion and kind, this is ${found}`;
    return {
      ...emptyManifest(document, root),
      error: new ManifestError('not-an-object', message, place(document, root)),
    };
  }
  const object = value as Record<string, unknown>;
  const { identity, fault } = readIdentity(object);
  const manifest = { ...document, root, value: object, ...identity };
  if (!fault) return manifest;
  return {
    ...manifest,
    error: new ManifestError(fault.code, fault.message, place(document, root + fault.pointer)),
  };
}

function emptyManifest(document: DocumentText, root: string): ParsedManifest {
  return {
    ...document,
    root,
    value: undefined,
    apiVersion: undefined,
    kind: undefined,
    name: undefined,
    namespace: undefined,
  };
}

function yamlError(document: DocumentText, problem: YamlProblem): ManifestError {
  if (problem.offset === undefined)
    return new ManifestError('yaml', problem.message, { line: document.line });
  const { line, column } = positionAt(document.text, problem.offset);
  return new ManifestError('yaml', problem.message, { line: document.line + line - 1, column });
}

function place(document: DocumentText, pointer: string): { line: number; column: number } {
  const { line, column } = createLocator(document.text)(pointer);
  return { line: document.line + line - 1, column };
}
