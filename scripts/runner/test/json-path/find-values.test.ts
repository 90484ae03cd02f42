import { describe, expect, it } from '@jest/globals';
import { findValues } from '../../src/json-path/find-values.js';
import { PathError } from '../../src/json-path/path-error.js';
import { Float, type GoMap } from '../../src/yaml/go-value.js';

const document: GoMap = {
  kind: 'Deployment',
  'dotted.key': 'd',
  one: new Float(1),
  half: new Float(0.5),
  spec: {
    b10: 'ten',
    b9: 'nine',
    list: [1, 2, 3, 4],
    items: [
      { name: 'a', port: 80 },
      { name: 'b', port: 443 },
    ],
  },
};

describe('findValues', () => {
  it.each<[string, unknown[]]>([
    ['kind', ['Deployment']],
    ['$.kind', ['Deployment']],
    ["['dotted.key']", ['d']],
    ['dotted\\.key', ['d']],
    ["$['kind','dotted.key']", ['Deployment', 'd']],
    ['one', [1]],
    ['half', [new Float(0.5)]],
    ['spec.list[*]', [1, 2, 3, 4]],
    ['spec.list[-1]', [4]],
    ['spec.list[1:3]', [2, 3]],
    ['spec.list[::-2]', [4, 2]],
    ['spec.list[0,2]', [1, 3]],
    ['spec.list[9]', []],
    ['spec.b9.deeper', []],
    ['spec[*]~', ['b9', 'b10', 'items', 'list']],
    ['spec.b9~', ['b9']],
    ['..name', ['a', 'b']],
    ["spec.items[?(@.name == 'b')].port", [443]],
    ['spec.items[?(@.port < 100.5)].name', ['a']],
    ["spec.items[?(@.name != 'b' || @.port == 443)].name", ['a', 'b']],
    ['spec.items[?(!@.missing)].name', ['a', 'b']],
    ['spec.items[?(@.name =~ /^[bc]$/)].name', ['b']],
    ["$[?(@.kind == 'Deployment')].kind", ['Deployment']],
    ["$[?(@.kind == 'Service')].kind", []],
    ['spec.items[?($.kind == "Deployment" && (@.port > 1))].name', ['a', 'b']],
  ])('finds %s', (path, expected) => {
    expect(findValues(document, path)).toEqual(expected);
  });

  it('takes the empty path as the document itself', () => {
    expect(findValues(document, '')).toEqual([document]);
  });

  it.each(['a[', 'a[]', 'a[x]', 'a[0', 'a[1,*]', 'a[::0]', 'a.', 'a[?(@.b ==)]', 'a[?(1)]', "a['x]", 'a b'])(
    'refuses %s',
    (path) => {
      expect(() => findValues(document, path)).toThrow(PathError);
    },
  );
});
