import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { formats } from './formats.js';

/** A compiled schema: checks a value and gives every fault, none for a valid value. */
export type SchemaCheck = (value: unknown) => readonly ErrorObject[];

const require = createRequire(import.meta.url);

/**
 * Makes a check of code that {@link compileToCode} wrote.
 *
 * @throws SyntaxError or the like when the code is damaged
 */
export function checkFromCode(code: string, filename: string): SchemaCheck {
  const module = { exports: undefined as ValidateFunction | undefined };
  const load = compileFunction(code, ['require', 'module'], { filename });
  load((name: string) => (name === 'formats' ? formats : require(name)), module);
  const validate = module.exports;
  if (typeof validate !== 'function') throw new TypeError('the compiled schema exports no function');
  return checkOf(validate);
}

/** Wraps ajv's function. */
export function checkOf(validate: ValidateFunction): SchemaCheck {
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}
