/** How a flag takes its value. */
export type FlagKind = 'bool' | 'int' | 'string' | 'list';

/** One flag of a command in Go's style. */
export interface FlagDefinition {
  name: string;
  kind: FlagKind;
  /** Shown in the usage; a name in the place of the value may stand in back quotes in Go, here it is `placeholder`. */
  usage: string;
  placeholder?: string;
  /** Shown in the usage where it is not empty. */
  default?: string | number;
  /** Gives the reason why a value is refused, `undefined` for a good one. */
  refuse?: (value: string) => string | undefined;
}

/** The values of the flags that were given, and the arguments after them. */
export interface ParsedFlags {
  values: Map<string, boolean | number | string | string[]>;
  rest: string[];
}

/** The command line does not follow the definitions; the message is Go's. */
export class FlagError extends Error {
  override readonly name = 'FlagError';
}

const trueTexts = new Set(['1', 't', 'T', 'true', 'TRUE', 'True']);
const falseTexts = new Set(['0', 'f', 'F', 'false', 'FALSE', 'False']);

/**
 * Parses arguments as Go's flag package does: `-x`, `--x`, `-x=v`, `-x v`; flags end at the first argument that is
 * none, or after `--` (kubeconform: command line).
 *
 * @throws FlagError for an unknown flag, a missing or a wrong value
 */
export function parseGoFlags(args: readonly string[], definitions: readonly FlagDefinition[]): ParsedFlags {
  const values: ParsedFlags['values'] = new Map();
  let at = 0;
  while (at < args.length) {
    const argument = args[at] ?? '';
    if (argument.length < 2 || !argument.startsWith('-')) break;
    at++;
    if (argument === '--') break;
    const [, name = '', assigned] = /^--?([^=]*)(?:=([\s\S]*))?$/.exec(argument) ?? [];
    if (name === '' || name.startsWith('-')) throw new FlagError(`bad flag syntax: ${argument}`);
    const definition = definitions.find((each) => each.name === name);
    if (!definition) throw new FlagError(`flag provided but not defined: -${name}`);
    if (definition.kind === 'bool') {
      values.set(name, readBoolean(name, assigned ?? 'true'));
      continue;
    }
    if (assigned === undefined && at >= args.length) throw new FlagError(`flag needs an argument: -${name}`);
    const text = assigned ?? args[at++] ?? '';
    const reason =
      definition.kind === 'int' && !/^[-+]?\d+$/.test(text) ? 'parse error' : definition.refuse?.(text);
    if (reason !== undefined) throw new FlagError(`invalid value "${text}" for flag -${name}: ${reason}`);
    if (definition.kind === 'list') values.set(name, [...((values.get(name) as string[]) ?? []), text]);
    else values.set(name, definition.kind === 'int' ? Number(text) : text);
  }
  return { values, rest: args.slice(at) };
}

/** The list of flags as Go prints it: sorted by name, each with its usage on the next line. */
export function describeGoFlags(definitions: readonly FlagDefinition[]): string {
  return [...definitions]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((flag) => {
      const { name, kind, usage, default: initial } = flag;
      const place = kind === 'bool' ? '' : ` ${flag.placeholder ?? (kind === 'list' ? 'value' : kind)}`;
      const shown = initial === undefined ? '' : ` (default ${kind === 'string' ? `"${initial}"` : initial})`;
      const gap = name.length === 1 && place === '' ? '\t' : '\n    \t';
      return `  -${name}${place}${gap}${usage}${shown}\n`;
    })
    .join('');
}

function readBoolean(name: string, text: string): boolean {
  if (trueTexts.has(text)) return true;
  if (falseTexts.has(text)) return false;
  throw new FlagError(`invalid boolean value "${text}" for -${name}: parse error`);
}
