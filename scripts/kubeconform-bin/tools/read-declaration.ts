import { readFileSync } from 'node:fs';
import type { JsonSchema } from './json-schema.js';

/** A property as the type declaration of a model has it. */
export interface DeclaredProperty {
  optional: boolean;
  schema: JsonSchema;
}

/**
 * Reads the properties of a model from its generated, regularly formatted `.d.ts` file. The validators leave out
 * some properties (most of them called `description`), the declarations do not. Types that refer to other models
 * are given as an empty schema.
 */
export function readDeclaration(file: string): Map<string, DeclaredProperty> {
  const source = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const properties = new Map<string, DeclaredProperty>();
  for (const [, name = '', optional, type = ''] of source.matchAll(
    /^ {4}"([^"]+)"(\??): ((?:[^;{]|\{[\s\S]*?\n {4}\})*);/gm,
  )) {
    if (!properties.has(name)) properties.set(name, { optional: optional === '?', schema: schemaOf(type) });
  }
  return properties;
}

function schemaOf(type: string): JsonSchema {
  const text = type.trim();
  if (['string', 'number', 'boolean'].includes(text)) return { type: text };
  const item = /^Array<([\s\S]*)>$/.exec(text)?.[1];
  if (item !== undefined) return { type: 'array', items: schemaOf(item) };
  if (/^"[^"]*"(\s*\|\s*"[^"]*")*$/.test(text)) {
    return { type: 'string', enum: text.split('|').map((value) => JSON.parse(value)) };
  }
  return {};
}
