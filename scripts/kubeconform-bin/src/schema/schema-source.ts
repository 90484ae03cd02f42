import type { JsonSchema } from './json-schema.js';
import type { SchemaCheck } from './schema-check.js';

/** A schema that is ready for use. */
export interface FoundSchema {
  check: SchemaCheck;
  /** The schema itself, for the explanation of a failure; read only then. */
  schema: () => JsonSchema;
}

/** A schema that is there and cannot be used, which ends the search (kubeconform: selecting a schema). */
export interface BrokenSchema {
  message: string;
}

/** A place where schemas are looked for. */
export interface SchemaSource {
  /** Fetches the schema of a kind where it stands behind an address, so that {@link find} has it. */
  prepare?(apiVersion: string, kind: string): Promise<void>;
  /** The schema of a kind; `undefined` where this place has none and the next one is asked. */
  find(apiVersion: string, kind: string): FoundSchema | BrokenSchema | undefined;
}
