import { describe, expect, it } from '@jest/globals';
import { splitDocuments } from '../../src/render/split-documents.js';

describe('splitDocuments', () => {
  it('counts documents per template and lines in the whole output', () => {
    const output = [
      '---',
      '# Source: app/templates/a.yaml',
      'kind: A',
      '---',
      '# Source: app/charts/dep/templates/b.yaml',
      'kind: B',
      '---',
      '# Source: app/templates/a.yaml',
      'kind: C',
      'text: |',
      '  ---',
      '',
    ].join('\n');
    expect(splitDocuments(output)).toEqual([
      { chart: 'app', template: 'templates/a.yaml', index: 0, line: 3, text: 'kind: A\n' },
      { chart: 'app', template: 'charts/dep/templates/b.yaml', index: 0, line: 6, text: 'kind: B\n' },
      { chart: 'app', template: 'templates/a.yaml', index: 1, line: 9, text: 'kind: C\ntext: |\n  ---\n' },
    ]);
  });

  it('leaves out documents of nothing but comments, and takes empty output', () => {
    expect(splitDocuments('---\n# Source: app/templates/a.yaml\n# nothing\n\n')).toEqual([]);
    expect(splitDocuments('')).toEqual([]);
    expect(splitDocuments('\n')).toEqual([]);
  });

  it("does not take output for Helm's that has other lines first, or no source", () => {
    expect(splitDocuments('hello\n---\n# Source: a/b.yaml\nx: 1\n')).toBeUndefined();
    expect(splitDocuments('---\nx: 1\n')).toBeUndefined();
    expect(splitDocuments('usage: helm')).toBeUndefined();
  });
});
