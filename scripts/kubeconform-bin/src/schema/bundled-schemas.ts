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
const schemas = new Map<string, JsonSchema | undefined>();
let kinds: readonly BundledKind[] | undefined;

/**
 * The strict schema of a bundled kind. Only the strict set is kept; {@link openObjects} gives the lenient one.
 *
 * @returns the schema (shared, not to be changed), `undefined` for a kind that is not bundled
 */
export function bundledSchema(apiVersion: string, kind: string): JsonSchema | undefined {
  const file = schemaFileName(apiVersion, kind);
  if (!schemas.has(file)) {
    schemas.set(
      file,
      isBundled(file) ? (readJson(`master-standalone-strict/${file}`) as JsonSchema) : undefined,
    );
  }
  return schemas.get(file);
}

/** Every bundled kind, sorted by file name. */
export function bundledKinds(): readonly BundledKind[] {
  kinds ??= readJson('kinds.json') as BundledKind[];
  return kinds;
}

let files: Set<string> | undefined;

function isBundled(file: string): boolean {
  files ??= new Set(bundledKinds().map(({ apiVersion, kind }) => schemaFileName(apiVersion, kind)));
  return files.has(file);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8'));
}
