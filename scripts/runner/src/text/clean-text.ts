import { stripVTControlCharacters } from 'node:util';

/** C0 controls, DEL and C1 controls; tab and line feed stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is this file's purpose
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/**
 * Makes text that came out of a child process or a user's file safe to print: terminal sequences and
 * control characters go, tabs and line feeds stay. Nothing else of the text changes.
 */
export function cleanText(text: string): string {
  return stripVTControlCharacters(text.replaceAll('\r\n', '\n')).replace(CONTROLS, '');
}

/** The text on one line: cleaned, every run of white space one space. */
export function toParagraph(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
