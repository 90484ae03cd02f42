import { describe, expect, it } from '@jest/globals';
import { describeGoFlags, type FlagDefinition, parseGoFlags } from '../../src/cli/go-flags.js';

const definitions: FlagDefinition[] = [
  { name: 'strict', kind: 'bool', usage: 'be strict' },
  { name: 'n', kind: 'int', usage: 'workers', default: 4 },
  { name: 'output', kind: 'string', usage: 'format', default: 'text' },
  { name: 'at', kind: 'list', usage: 'places' },
  { name: 'h', kind: 'bool', usage: 'help' },
  {
    name: 'even',
    kind: 'string',
    usage: 'even',
    refuse: (value) => (value.length % 2 ? 'is odd' : undefined),
  },
];

function parse(...args: string[]) {
  const { values, rest } = parseGoFlags(args, definitions);
  return { ...Object.fromEntries(values), rest };
}

describe('parseGoFlags', () => {
  it('takes one dash or two, values after a blank or an equals sign', () => {
    expect(parse('-output', 'json', '--n=3', '-strict', '-at', 'a', '--at=b=c')).toEqual({
      output: 'json',
      n: 3,
      strict: true,
      at: ['a', 'b=c'],
      rest: [],
    });
  });

  it('stops at the first argument that is no flag', () => {
    expect(parse('-strict', 'file', '-n', '3')).toEqual({ strict: true, rest: ['file', '-n', '3'] });
  });

  it('stops at a single dash, which stays, and after two dashes, which do not', () => {
    expect(parse('-', '-strict')).toEqual({ rest: ['-', '-strict'] });
    expect(parse('--', '-strict')).toEqual({ rest: ['-strict'] });
  });

  it('reads booleans as Go does', () => {
    expect(parse('-strict=F')).toMatchObject({ strict: false });
    expect(parse('-strict=1')).toMatchObject({ strict: true });
  });

  it.each([
    [['-foo'], 'flag provided but not defined: -foo'],
    [['-n'], 'flag needs an argument: -n'],
    [['-n', 'x'], 'invalid value "x" for flag -n: parse error'],
    [['---n'], 'bad flag syntax: ---n'],
    [['-=3'], 'bad flag syntax: -=3'],
    [['-strict=maybe'], 'invalid boolean value "maybe" for -strict: parse error'],
    [['-even', 'odd'], 'invalid value "odd" for flag -even: is odd'],
  ])('refuses %j in the words of Go', (args, message) => {
    expect(() => parse(...args)).toThrow(new RegExp(`^${message}$`));
  });
});

describe('describeGoFlags', () => {
  it('lists the flags by name, short switches on one line', () => {
    expect(describeGoFlags(definitions)).toBe(
      '  -at value\n    \tplaces\n  -even string\n    \teven\n  -h\thelp\n  -n int\n    \tworkers (default 4)\n' +
        '  -output string\n    \tformat (default "text")\n  -strict\n    \tbe strict\n',
    );
  });
});
