import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import { isDuration } from './duration.js';
import type { JsonSchema } from './json-schema.js';

/** A compiled schema: checks a value and gives every fault, none for a valid value. */
export type SchemaCheck = (value: unknown) => readonly ErrorObject[];

/** Formats that say how a number or a string is stored; kubeconform does not check them either. */
const uncheckedFormats = ['int32', 'int64', 'float', 'double', 'byte', 'binary', 'password', 'int-or-string'];
const checkedFormats = [
  'date-time',
  'date',
  'email',
  'hostname',
  'ipv4',
  'ipv6',
  'uri',
  'uuid',
  'regex',
] as const;

/**
 * Compiles a schema with every fault reported, formats asserted where kubeconform asserts them.
 *
 * @throws Error of ajv for what is no schema
 */
export function compileSchema(schema: JsonSchema): SchemaCheck {
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    logger: false,
    validateSchema: false,
    inlineRefs: false,
  });
  addFormats.default(ajv, [...checkedFormats]);
  for (const format of uncheckedFormats) ajv.addFormat(format, true);
  ajv.addFormat('duration', isDuration);
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}
