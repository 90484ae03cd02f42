import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileReferring } from './compile-schema.js';
import { FetchError, type FetchOptions, fetchSchema } from './fetch-schema.js';
import { fromDraft4 } from './from-draft-4.js';
import type { JsonSchema } from './json-schema.js';
import type { LocationTemplate } from './location-template.js';
import type { BrokenSchema, FoundSchema, SchemaSource } from './schema-source.js';

type Found = FoundSchema | BrokenSchema | undefined;

/**
 * Schemas in a folder, at the path that a template gives, or behind an http(s) address that the user named
 * (kubeconform: selecting a schema).
 */
export class LocatedSource implements SchemaSource {
  readonly #template: LocationTemplate;
  readonly #fetchOptions: FetchOptions;
  readonly #known = new Map<string, Found>();

  constructor(template: LocationTemplate, fetchOptions: FetchOptions) {
    this.#template = template;
    this.#fetchOptions = fetchOptions;
  }

  async prepare(apiVersion: string, kind: string): Promise<void> {
    const place = this.#template.pathOf(apiVersion, kind);
    if (!isAddress(place) || this.#known.has(place)) return;
    try {
      const text = await fetchSchema(place, this.#fetchOptions);
      this.#known.set(place, text === undefined ? undefined : compileText(text, place));
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      this.#known.set(place, { message: error.message });
    }
  }

  find(apiVersion: string, kind: string): Found {
    const place = this.#template.pathOf(apiVersion, kind);
    if (!this.#known.has(place)) this.#known.set(place, isAddress(place) ? undefined : readFile(place));
    return this.#known.get(place);
  }
}

function isAddress(place: string): boolean {
  return /^https?:\/\//.test(place);
}

function readFile(path: string): Found {
  try {
    const text = readFileSync(path, 'utf8');
    JSON.parse(text);
    return compileText(text, pathToFileURL(resolve(path)).href);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    // A file that is there and cannot be used ends the search, what a server sends instead of JSON does not.
    return { message: `the schema ${path} ${code === undefined ? 'is no JSON' : `cannot be read: ${code}`}` };
  }
}

/** What is no schema, or refers to one that is not there, is passed over, as kubeconform does. */
function compileText(text: string, address: string): FoundSchema | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (parsed === null || typeof parsed !== 'object') return undefined;
    const schema = fromDraft4(parsed as JsonSchema);
    return { schema: () => schema, check: compileReferring(schema, address, readReferred) };
  } catch {
    return undefined;
  }
}

/** A schema that another one refers to: only files are followed, and only below the folder that they stand in. */
function readReferred(address: string, root: string): JsonSchema {
  const folder = dirname(root);
  if (!address.startsWith('file:') || !address.startsWith(`${folder}/`)) {
    throw new Error(`${root} refers to ${address}, which is not in its folder`);
  }
  return fromDraft4(JSON.parse(readFileSync(new URL(address), 'utf8')) as JsonSchema);
}
