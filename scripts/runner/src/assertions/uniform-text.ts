import { type GoValue, isMap } from '../yaml/go-value.js';

/** A text as `equal` and the raw assertions compare it: no spaces before line feeds, no line feeds in front. */
export function uniformText(text: string): string {
  return text.replace(/ +\r?\n/g, '\n').replace(/^\n+/, '');
}

/** The same for every string in a value. */
export function uniformValue(value: GoValue): GoValue {
  if (typeof value === 'string') return uniformText(value);
  if (Array.isArray(value)) return value.map(uniformValue);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, uniformValue(item)]));
}

/** The text of a `.txt` template's only document. */
export function rawText(document: { raw?: GoValue }): string {
  return uniformText(document.raw === undefined ? '<nil>' : String(document.raw));
}

/** Decodes base64 strictly; undefined where the text is none. */
export function decodeBase64(text: string): string | undefined {
  const plain = text.replace(/[\r\n]/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(plain)) return undefined;
  return Buffer.from(plain, 'base64').toString('utf8');
}
