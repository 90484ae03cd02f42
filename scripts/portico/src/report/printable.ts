import { stripVTControlCharacters } from 'node:util';

/** C0 controls, DEL and C1 controls. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is this file's purpose
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
const LONGEST = 120;

/** Text from charts as it may go to a terminal: on one line, without control characters. */
export function toPrintable(text: string): string {
  return stripVTControlCharacters(text).replace(/\s+/g, ' ').replace(CONTROLS, '').trim();
}

/** A value in a few words: JSON, cut where it is long. */
export function showValue(value: unknown): string {
  const text = toPrintable(JSON.stringify(value) ?? 'nothing');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
