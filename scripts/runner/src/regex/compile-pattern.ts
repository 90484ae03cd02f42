/** A pattern that helm-unittest's regular expressions (RE2) do not take. */
export class PatternError extends Error {
  constructor(pattern: string, reason: string) {
    super(`error parsing regexp: ${reason}: \`${pattern}\``);
    this.name = 'PatternError';
  }
}

const POSIX_CLASSES: Record<string, string> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7F',
  blank: '\\t ',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\t\\n\\v\\f\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};

/**
 * Compiles a regular expression written for RE2, the kind that suites use: inline flags at its beginning,
 * POSIX classes, `\A`, `\z`, `\Q…\E`, `(?P<name>…)`. Throws {@link PatternError} for what RE2 refuses
 * (looking around, back references) and for what is no regular expression.
 */
export function compilePattern(pattern: string): RegExp {
  const [, inlineFlags = ''] = /^\(\?([imsU]+)\)/.exec(pattern) ?? [];
  const body = pattern.slice(inlineFlags === '' ? 0 : inlineFlags.length + 3);
  const source = translate(pattern, body);
  const flags = [...new Set(inlineFlags.replace('U', ''))].join('');
  try {
    return new RegExp(source, /\\[pP]/.test(source) ? `${flags}u` : flags);
  } catch (error) {
    throw new PatternError(pattern, error instanceof SyntaxError ? error.message : String(error));
  }
}

/** The pattern that finds a text as it stands. */
export function quotePattern(text: string): string {
  return text.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}

function translate(pattern: string, body: string): string {
  return body
    .replace(/\\Q([\s\S]*?)(\\E|$)/g, (_, quoted: string) => quotePattern(quoted))
    .replace(
      /\[\[:(\^?)(\w+):\]\]|\[:(\w+):\]|\\A|\\z|\(\?P<|\(\?(?:<?[=!])|\\[1-9]|\\./g,
      (part: string, negated?: string, whole?: string, inner?: string) => {
        if (whole !== undefined) return `[${negated}${posixClass(pattern, whole)}]`;
        if (inner !== undefined) return posixClass(pattern, inner);
        if (part === '\\A') return '(?<![\\s\\S])';
        if (part === '\\z') return '(?![\\s\\S])';
        if (part === '(?P<') return '(?<';
        if (part.startsWith('(?'))
          throw new PatternError(pattern, `invalid or unsupported Perl syntax: \`${part}\``);
        if (/^\\[1-9]/.test(part)) throw new PatternError(pattern, `invalid escape sequence: \`${part}\``);
        return part;
      },
    );
}

function posixClass(pattern: string, name: string): string {
  const members = POSIX_CLASSES[name];
  if (members === undefined)
    throw new PatternError(pattern, `invalid character class range: \`[:${name}:]\``);
  return members;
}
