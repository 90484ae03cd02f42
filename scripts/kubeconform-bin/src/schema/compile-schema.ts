import { createRequire } from 'node:module';
import { formats } from './formats.js';
import type { JsonSchema } from './json-schema.js';
import { checkOf, type SchemaCheck } from './schema-check.js';

// ajv takes longer to load than a whole run with cached code takes, so it is loaded when it is needed.
const require = createRequire(import.meta.url);

/**
 * Compiles a schema with every fault reported, formats asserted where kubeconform asserts them.
 *
 * @throws Error of ajv for what is no schema
 */
export function compileSchema(schema: JsonSchema): SchemaCheck {
  return checkOf(createAjv().compile(schema));
}

/**
 * Compiles a schema to the text of a CommonJS module, for {@link checkFromCode}.
 *
 * @throws Error of ajv for what is no schema
 */
export function compileToCode(schema: JsonSchema): string {
  const standalone = require('ajv/dist/standalone') as typeof import('ajv/dist/standalone/index.js');
  const ajv = createAjv();
  return standalone.default(ajv, ajv.compile(schema));
}

function createAjv() {
  const { Ajv, _ } = require('ajv') as typeof import('ajv');
  return new Ajv({
    allErrors: true,
    strict: false,
    logger: false,
    validateSchema: false,
    inlineRefs: false,
    formats,
    code: { source: true, formats: _`require("formats")` },
  });
}
