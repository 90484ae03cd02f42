import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { schemaFileName } from '../schema-file-name.js';
import { bundledSchema, bundledSchemaText } from './bundled-schemas.js';
import { CodeCache } from './code-cache.js';
import { compileToCode } from './compile-schema.js';
import type { JsonSchema } from './json-schema.js';
import { openObjects } from './open-objects.js';
import { checkFromCode, type SchemaCheck } from './schema-check.js';
import type { FoundSchema, SchemaSource } from './schema-source.js';
import { shareRepeats } from './share-repeats.js';

/** Compiled once for all validators of a process: file name, with a mark for the lenient form. */
const compiled = new Map<string, FoundSchema>();
const cache = new CodeCache();
/**
 * Part of the key of cached code: what decides how a schema is compiled. package.json pins the version of ajv; the
 * modules are those that stand beside this one, compiled or not.
 */
const revision = [
  '../../package.json',
  ...['compile-schema', 'formats', 'open-objects', 'share-repeats'].map(besideThis),
]
  .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'))
  .join('\n');

function besideThis(module: string): string {
  return `./${module}${extname(import.meta.url)}`;
}

/** The schemas that come with the package. */
export class BundledSource implements SchemaSource {
  readonly #strict: boolean;

  constructor(strict: boolean) {
    this.#strict = strict;
  }

  find(apiVersion: string, kind: string): FoundSchema | undefined {
    const form = this.#strict ? 'strict' : 'lenient';
    const key = `${form} ${schemaFileName(apiVersion, kind)}`;
    const known = compiled.get(key);
    if (known) return known;
    const text = bundledSchemaText(apiVersion, kind);
    if (text === undefined) return undefined;
    let opened: JsonSchema | undefined;
    const schema = () => {
      const whole = bundledSchema(apiVersion, kind) as JsonSchema;
      if (this.#strict) return whole;
      opened ??= openObjects(whole);
      return opened;
    };
    const found = { schema, check: compileOnce(`${revision} ${form} ${text}`, schema) };
    compiled.set(key, found);
    return found;
  }
}

function compileOnce(content: string, schema: () => JsonSchema): SchemaCheck {
  const path = cache.pathOf(content);
  const cached = cache.read(path);
  if (cached !== undefined) {
    try {
      return checkFromCode(cached, path);
    } catch {
      // A damaged file is replaced below.
    }
  }
  const code = compileToCode(shareRepeats(schema()));
  cache.write(path, code);
  return checkFromCode(code, path);
}
