import { compareKeys } from './compare-keys.js';
import { Float, type GoValue, isMap, Timestamp } from './go-value.js';
import { resolvesToOther } from './read-yaml.js';

/**
 * Writes a value as helm-unittest writes it into snapshots and messages (helm-unittest format: snapshots):
 * two spaces of indentation, sorted keys, no folding, strings that would read as something else in double
 * quotes, several lines as a literal block. Ends with a line feed.
 */
export function writeYaml(value: GoValue): string {
  return `${writeNode(value, 0).replace(/^\n/, '')}\n`;
}

/** As {@link writeYaml}, with the line feeds at the beginning of every string left out. */
export function writeSnapshotYaml(value: GoValue): string {
  return writeYaml(withoutLeadingLineFeeds(value));
}

function withoutLeadingLineFeeds(value: GoValue): GoValue {
  if (typeof value === 'string') return value.replace(/^\n+/, '');
  if (Array.isArray(value)) return value.map(withoutLeadingLineFeeds);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutLeadingLineFeeds(item)]));
}

/** A block node begins with a line feed; what fits behind a key or dash does not. */
function writeNode(value: GoValue, indent: number): string {
  const margin = `\n${' '.repeat(indent)}`;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return value.map((item) => `${margin}- ${behindDash(writeNode(item, indent + 2))}`).join('');
  }
  if (isMap(value)) {
    const keys = Object.keys(value).sort(compareKeys);
    if (keys.length === 0) return '{}';
    return keys
      .map((key) => {
        const node = writeNode(value[key] ?? null, indent + 2);
        return `${margin}${writeString(key, indent, true)}:${node.startsWith('\n') ? node : ` ${node}`}`;
      })
      .join('');
  }
  if (typeof value === 'string') return writeString(value, indent, false);
  if (value instanceof Float || value instanceof Timestamp) return value.toString();
  return String(value);
}

function behindDash(node: string): string {
  return node.replace(/^\n */, '');
}

function writeString(text: string, indent: number, isKey: boolean): string {
  if (text.includes('\n') && !isKey && isBlockAllowed(text)) return writeLiteral(text, Math.max(indent, 2));
  if (text.includes('\n')) return writeDoubleQuoted(text);
  if (resolvesToOther(text) || isOldBoolean(text) || isBase60(text)) return writeDoubleQuoted(text);
  if (isPlainAllowed(text)) return text;
  return isSingleQuotedAllowed(text) ? `'${text.replaceAll("'", "''")}'` : writeDoubleQuoted(text);
}

function isOldBoolean(text: string): boolean {
  return /^(y|Y|yes|Yes|YES|on|On|ON|n|N|no|No|NO|off|Off|OFF)$/.test(text);
}

function isBase60(text: string): boolean {
  return /^[-+]?\d[\d_]*(:[0-5]?\d)+(\.[\d_]*)?$/.test(text);
}

function isPlainAllowed(text: string): boolean {
  return (
    !/^[ \t]|[ \t]$|\t/.test(text) &&
    !/^(---|\.\.\.)/.test(text) &&
    !/^[#,[\]{}&*!|>'"%@`]/.test(text) &&
    !/^[-?:](\s|$)/.test(text) &&
    !/:(\s|$)/.test(text) &&
    !/\s#/.test(text) &&
    isPrintable(text)
  );
}

function isSingleQuotedAllowed(text: string): boolean {
  return !text.includes('\t') && isPrintable(text);
}

function isBlockAllowed(text: string): boolean {
  return !/ $/.test(text) && !/ \n/.test(text) && isPrintable(text.replaceAll('\n', '').replaceAll('\t', ''));
}

function isPrintable(text: string): boolean {
  return /^[\t\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u.test(text);
}

function writeLiteral(text: string, indent: number): string {
  const [, body = '', ending = ''] = /^([\s\S]*?)(\n*)$/.exec(text) ?? [];
  const hint = /^[ \n]/.test(text) ? '2' : '';
  const chomping = ending === '' ? '-' : ending === '\n' && body !== '' ? '' : '+';
  const lines = body.split('\n').map((line) => (line === '' ? '' : `${' '.repeat(indent)}${line}`));
  return `|${hint}${chomping}\n${lines.join('\n')}${ending.slice(1)}`;
}

const ESCAPES: Record<string, string> = {
  '\0': '\\0',
  '\x07': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '\x1b': '\\e',
  '"': '\\"',
  '\\': '\\\\',
  '\x85': '\\N',
  '\xa0': '\\_',
  '\u2028': '\\L',
  '\u2029': '\\P',
};

function writeDoubleQuoted(text: string): string {
  const inner = [...text].map((character) => {
    const known = ESCAPES[character];
    if (known !== undefined) return known;
    if (isPrintable(character)) return character;
    const code = character.codePointAt(0) ?? 0;
    const hex = code.toString(16).toUpperCase();
    if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`;
    return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
  });
  return `"${inner.join('')}"`;
}
