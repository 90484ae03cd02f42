import { findValues } from '../json-path/find-values.js';
import { PathError } from '../json-path/path-error.js';
import { equalValues } from '../yaml/equal-values.js';
import type { GoMap } from '../yaml/go-value.js';
import type { DocumentSelector } from './suite.js';

/** Documents by the full names of their templates. */
export type DocumentsByTemplate = Map<string, GoMap[]>;

/** A selection that cannot be made; the assertion fails with this message, negated or not. */
export class SelectionError extends Error {}

/**
 * Chooses the documents that an assertion looks at: by selector, else by index, else all
 * (helm-unittest format: targets of an assertion).
 */
export function selectDocuments(
  documents: DocumentsByTemplate,
  selector: DocumentSelector | undefined,
  index: number,
): DocumentsByTemplate {
  if (selector !== undefined) return selectByValue(documents, selector);
  if (index === -1) return documents;
  const selected: DocumentsByTemplate = new Map();
  for (const [template, list] of documents) {
    const document = list[index];
    if (document === undefined) throw new SelectionError(`document index ${index} is out of range`);
    selected.set(template, [document]);
  }
  return selected;
}

/** Templates without a matching document are left out. */
function selectByValue(documents: DocumentsByTemplate, selector: DocumentSelector): DocumentsByTemplate {
  const selected: DocumentsByTemplate = new Map();
  let count = 0;
  for (const [template, list] of documents) {
    const matching = list.filter((document) => matches(document, selector));
    count += matching.length;
    if (!selector.matchMany && count > 1) throw new SelectionError('multiple indexes found');
    if (matching.length > 0) selected.set(template, matching);
  }
  if (count === 0 && !selector.skipEmptyTemplates) throw new SelectionError('document not found');
  return selected;
}

function matches(document: GoMap, { path, value }: DocumentSelector): boolean {
  try {
    const found = findValues(document, path);
    return value === null ? found.length > 0 : found.some((item) => equalValues(value, item));
  } catch (error) {
    if (error instanceof PathError) throw new SelectionError(error.message);
    throw error;
  }
}
