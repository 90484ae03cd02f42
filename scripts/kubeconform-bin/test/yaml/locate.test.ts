import { describe, expect, it } from '@jest/globals';
import { createLocator } from '../../src/yaml/locate.js';

const text = `# comment
metadata:
  labels: {app: web, "a/b~c": "1"}
list:
  - name: first
  - &second
    name: second
base: &base {x: 1}
merged:
  <<: *base
  z: 2
`;

describe('createLocator', () => {
  const locate = createLocator(text);

  it.each([
    ['', 2, 1],
    ['/metadata', 2, 1],
    ['/metadata/labels/app', 3, 12],
    ['/metadata/labels/a~1b~0c', 3, 22],
    ['/list/0', 5, 5],
    ['/list/0/name', 5, 5],
    ['/list/1/name', 7, 5],
    ['/merged/z', 11, 3],
  ])('finds %s at line %i column %i', (pointer, line, column) => {
    expect(locate(pointer)).toEqual({ line, column });
  });

  it('ends at the last node on the way to what is missing', () => {
    expect(locate('/list/0/nothing')).toEqual({ line: 5, column: 5 });
    expect(locate('/nothing')).toEqual({ line: 2, column: 1 });
  });

  it('ends at the mapping that a merge fills', () => {
    expect(locate('/merged/x')).toEqual({ line: 9, column: 1 });
  });
});
