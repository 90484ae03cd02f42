import { createRequire } from 'node:module';
import type { CodeOptions, ValidateFunction } from 'ajv';
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
 * Compiles a schema of somebody else's: its patterns are RE2, as in kubeconform, so that none can run away, and it
 * may refer to other schemas.
 *
 * @param address where the schema stands, against which its references are resolved
 * @param read gives a schema that is referred to; gets its address and that of the first schema
 * @throws Error of ajv for what is no schema, and of `read`
 */
export function compileReferring(
  schema: JsonSchema,
  address: string,
  read: (address: string, root: string) => JsonSchema,
): SchemaCheck {
  const { RE2JS } = require('re2js') as typeof import('re2js');
  const { MissingRefError } = require('ajv') as typeof import('ajv');
  const regExp = Object.assign(
    (pattern: string) => {
      const compiled = RE2JS.compile(pattern);
      return { test: (text: string) => compiled.matcher(text).find() };
    },
    { code: 'RE2' },
  );
  const ajv = createAjv({ regExp });
  ajv.addSchema(schema, address);
  for (;;) {
    try {
      const validate = ajv.getSchema(address);
      if (!validate) throw new Error(`${address} is no schema`);
      return checkOf(validate as ValidateFunction);
    } catch (error) {
      if (!(error instanceof MissingRefError) || ajv.schemas[error.missingSchema]) throw error;
      ajv.addSchema(read(error.missingSchema, address), error.missingSchema);
    }
  }
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

function createAjv(code: CodeOptions = { source: true }) {
  const { Ajv, _ } = require('ajv') as typeof import('ajv');
  return new Ajv({
    allErrors: true,
    strict: false,
    logger: false,
    validateSchema: false,
    inlineRefs: false,
    formats,
    code: { ...code, formats: _`require("formats")` },
  });
}
