import { readFileSync } from 'node:fs';
import { compileSchema } from './compile-schema.js';
import type { JsonSchema } from './json-schema.js';
import { LocationTemplate } from './location-template.js';
import type { BrokenSchema, FoundSchema, SchemaSource } from './schema-source.js';

/** Schemas in a folder, or at the path that a template gives (kubeconform: selecting a schema). */
export class LocatedSource implements SchemaSource {
  readonly #template: LocationTemplate;
  readonly #known = new Map<string, FoundSchema | BrokenSchema | undefined>();

  constructor(location: string, kubernetesVersion: string, strict: boolean) {
    this.#template = new LocationTemplate(location, kubernetesVersion, strict);
  }

  find(apiVersion: string, kind: string): FoundSchema | BrokenSchema | undefined {
    const path = this.#template.pathOf(apiVersion, kind);
    if (!this.#known.has(path)) this.#known.set(path, load(path));
    return this.#known.get(path);
  }
}

function load(path: string): FoundSchema | BrokenSchema | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    return { message: `the schema ${path} cannot be read: ${code}` };
  }
  let schema: unknown;
  try {
    schema = JSON.parse(text);
  } catch {
    return { message: `the schema ${path} is no JSON` };
  }
  if (schema === null || typeof schema !== 'object') return undefined;
  try {
    return { schema: () => schema as JsonSchema, check: compileSchema(schema as JsonSchema) };
  } catch {
    // What does not compile is passed over, as kubeconform does.
    return undefined;
  }
}
