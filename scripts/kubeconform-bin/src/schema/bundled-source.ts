import { schemaFileName } from '../schema-file-name.js';
import { bundledSchema } from './bundled-schemas.js';
import { compileSchema } from './compile-schema.js';
import { openObjects } from './open-objects.js';
import type { FoundSchema, SchemaSource } from './schema-source.js';

/** Compiled once for all validators of a process: file name, with a mark for the lenient form. */
const compiled = new Map<string, FoundSchema>();

/** The schemas that come with the package. */
export class BundledSource implements SchemaSource {
  readonly #strict: boolean;

  constructor(strict: boolean) {
    this.#strict = strict;
  }

  find(apiVersion: string, kind: string): FoundSchema | undefined {
    const strictSchema = bundledSchema(apiVersion, kind);
    if (!strictSchema) return undefined;
    const key = `${schemaFileName(apiVersion, kind)}${this.#strict ? '' : ' lenient'}`;
    const known = compiled.get(key);
    if (known) return known;
    const schema = this.#strict ? strictSchema : openObjects(strictSchema);
    const found = { schema, check: compileSchema(schema) };
    compiled.set(key, found);
    return found;
  }
}
