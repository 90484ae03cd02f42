import type { SchemaProblem } from '../errors/schema-error.js';

const HEADER = /^values don't meet the specifications of the schema\(s\) in the following chart\(s\):/;
const QUOTED = /'((?:[^'\\]|\\.)*)'/g;

type Reading = Pick<SchemaProblem, 'keyword'> & { keys?: string[] };

/** Helm's texts, those of Helm 4 before those of Helm 3. */
const TEXTS: [RegExp, (match: RegExpExecArray) => Reading][] = [
  [
    /^additional properties (.*) not allowed$/,
    ([, keys]) => ({ keyword: 'additionalProperties', keys: quoted(keys) }),
  ],
  [/^missing propert(?:y|ies) (.*)$/, ([, keys]) => ({ keyword: 'required', keys: quoted(keys) })],
  [/^invalid propertyName (.*)$/, ([, keys]) => ({ keyword: 'propertyNames', keys: quoted(keys) })],
  [/^got .*, want /, () => ({ keyword: 'type' })],
  [/^value must be one of /, () => ({ keyword: 'enum' })],
  [/ does not match pattern /, () => ({ keyword: 'pattern' })],
  [/^minimum: /, () => ({ keyword: 'minimum' })],
  [/^maximum: /, () => ({ keyword: 'maximum' })],
  [
    /^Additional property (.*) is not allowed$/,
    ([, key]) => ({ keyword: 'additionalProperties', keys: [key ?? ''] }),
  ],
  [
    /^Property name of "(.*)" does not match$/,
    ([, key]) => ({ keyword: 'propertyNames', keys: [key ?? ''] }),
  ],
  [/^Invalid type\. /, () => ({ keyword: 'type' })],
  [/ must be one of the following: /, () => ({ keyword: 'enum' })],
  [/^Does not match pattern /, () => ({ keyword: 'pattern' })],
  [/^Must be greater than or equal to /, () => ({ keyword: 'minimum' })],
  [/^Must be less than or equal to /, () => ({ keyword: 'maximum' })],
  [/^(.*) is required$/, ([, key]) => ({ keyword: 'required', keys: [key ?? ''] })],
];

/**
 * Reads the violations out of Helm's text (without the leading `Error: `), of Helm 3 or Helm 4; gives
 * undefined where the text is about something else. One problem a key: `additional properties 'a', 'b'` are two.
 */
export function parseSchemaProblems(text: string): SchemaProblem[] | undefined {
  if (!HEADER.test(text)) return undefined;
  const problems: SchemaProblem[] = [];
  let chart = '';
  let enclosing: { depth: number; pointer: string[] }[] = [];
  let named: { depth: number; pointer: string } | undefined;
  for (const line of text.split('\n').slice(1)) {
    const [, indent = '', item] = /^( *)- (.*)$/.exec(line) ?? [];
    if (item === undefined) {
      chart = /^(.+):$/.exec(line)?.[1] ?? chart;
      continue;
    }
    const depth = indent.length;
    enclosing = enclosing.filter((outer) => outer.depth < depth);
    const [path, words] = readItem(item);
    if (words === 'validation failed') {
      enclosing.push({ depth, pointer: path });
      continue;
    }
    // After a bad name, both Helms repeat which rule about names was broken, as if it were a violation.
    if (named && words !== undefined && (depth > named.depth || isNameRule(words, path, named.pointer)))
      continue;
    const reading = readText(words);
    // Helm 4 prints an empty path for a bad name; the enclosing line has the right one.
    const pointer =
      reading.keyword === 'propertyNames' && path.length === 0 ? (enclosing.at(-1)?.pointer ?? []) : path;
    named = reading.keyword === 'propertyNames' ? { depth, pointer: pointer.join('.') } : undefined;
    const base = { chart, pointer, keyword: reading.keyword, text: words };
    problems.push(...(reading.keys ? reading.keys.map((key) => ({ ...base, key })) : [base]));
  }
  return problems;
}

function isNameRule(words: string, path: string[], pointer: string): boolean {
  return (
    path.join('.') === pointer &&
    /^(Does not match pattern|Must not validate|.* must be one of) ?/.test(words)
  );
}

/** `at '/a/b': words` in Helm 4, `a.b: words` in Helm 3. */
function readItem(item: string): [pointer: string[], words: string] {
  const [, pointer, words4] = /^at '((?:[^'\\]|\\.)*)': (.*)$/.exec(item) ?? [];
  if (pointer !== undefined && words4 !== undefined) {
    const keys = pointer.split('/').slice(1);
    return [keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')), words4];
  }
  const [, dotted, words3] = /^(.*?): (.*)$/.exec(item) ?? [];
  if (dotted === undefined || words3 === undefined) return [[], item];
  return [dotted === '(root)' ? [] : dotted.split('.'), words3];
}

function readText(words: string): Reading {
  for (const [pattern, read] of TEXTS) {
    const match = pattern.exec(words);
    if (match) return read(match);
  }
  return { keyword: 'other' };
}

function quoted(list: string | undefined): string[] {
  return [...(list ?? '').matchAll(QUOTED)].map(([, key]) => (key ?? '').replace(/\\(.)/g, '$1'));
}
