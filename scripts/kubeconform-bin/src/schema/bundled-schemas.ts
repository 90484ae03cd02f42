import { readFileSync } from 'node:fs';
import { schemaFileName } from '../schema-file-name.js';
import type { JsonSchema } from './json-schema.js';

/** A kind that the package carries a schema for. */
export interface BundledKind {
  apiVersion: string;
  kind: string;
}

/** The Kubernetes version whose built-in kinds are bundled, without its patch level. */
export const bundledKubernetesVersion = '1.36';

const root = new URL('../../schemas/', import.meta.url);
const schemas = new Map<string, JsonSchema>();
let kinds: readonly BundledKind[] | undefined;
let files: Set<string> | undefined;

/**
 * The strict schema of a bundled kind. Only the strict set is kept; {@link openObjects} gives the lenient one.
 *
 * @returns the schema (shared, not to be changed), `undefined` for a kind that is not bundled
 */
export function bundledSchema(apiVersion: string, kind: string): JsonSchema | undefined {
  const file = schemaFileName(apiVersion, kind);
  const known = schemas.get(file);
  if (known) return known;
  const text = bundledSchemaText(apiVersion, kind);
  if (text === undefined) return undefined;
  const schema = JSON.parse(text) as JsonSchema;
  schemas.set(file, schema);
  return schema;
}

/** The text of a bundled kind's strict schema, `undefined` for a kind that is not bundled. */
export function bundledSchemaText(apiVersion: string, kind: string): string | undefined {
  const file = schemaFileName(apiVersion, kind);
  files ??= new Set(bundledKinds().map((each) => schemaFileName(each.apiVersion, each.kind)));
  return files.has(file) ? read(`master-standalone-strict/${file}`) : undefined;
}

/** Every bundled kind, sorted by file name. */
export function bundledKinds(): readonly BundledKind[] {
  kinds ??= JSON.parse(read('kinds.json')) as BundledKind[];
  return kinds;
}

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}
