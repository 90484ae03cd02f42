import { describe, expect, it } from '@jest/globals';
import type { GoMap } from '../../src/yaml/go-value.js';
import { readYaml } from '../../src/yaml/read-yaml.js';
import { writeSnapshotYaml, writeYaml } from '../../src/yaml/write-yaml.js';

describe('writeYaml', () => {
  it('sorts keys, numbers in them by value, and indents lists', () => {
    expect(writeYaml({ b10: [{ x: 1, list: [[], {}] }], b9: { nested: [1, [2, 3]] }, a: null })).toBe(
      `a: null
b9:
  nested:
    - 1
    - - 2
      - 3
b10:
  - list:
      - []
      - {}
    x: 1
`,
    );
  });

  it.each([
    ['yes', '"yes"'],
    ['1', '"1"'],
    ['1.0', '"1.0"'],
    ['null', '"null"'],
    ['', '""'],
    ['0x1', '"0x1"'],
    ['12:30', '"12:30"'],
    ['2020-01-01', '"2020-01-01"'],
    ['a: b', "'a: b'"],
    ["it's: x", "'it''s: x'"],
    ['#c', "'#c'"],
    ['*.x', "'*.x'"],
    ['tab\there', '"tab\\there"'],
    ['plain text', 'plain text'],
    ['a,b', 'a,b'],
  ])('writes the string %j as %s', (text, expected) => {
    expect(writeYaml(text)).toBe(`${expected}\n`);
  });

  it('writes several lines as a literal block', () => {
    expect(writeYaml({ a: 'one\ntwo\n', b: 'one\ntwo', c: 'one\n\n', d: ' one\ntwo' })).toBe(
      'a: |\n  one\n  two\nb: |-\n  one\n  two\nc: |+\n  one\n\nd: |2-\n   one\n  two\n',
    );
  });

  it('leaves line feeds in front out of snapshots', () => {
    expect(writeSnapshotYaml({ a: '\n\nx' })).toBe('a: x\n');
  });

  it('comes back as it was', () => {
    const value: GoMap = { text: 'a\n  b\n', quotes: ['"', "'", ': ', '- '], big: 2n ** 60n, flag: true };
    expect(readYaml(writeYaml(value))).toEqual([value]);
  });
});
