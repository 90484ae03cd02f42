/**
 * The unified diff of two texts with one line of context, as helm-unittest prints it; empty where they are the
 * same.
 */
export function unifiedDiff(expected: string, actual: string): string {
  const a = expected.split('\n');
  const b = actual.split('\n');
  const edits = diffLines(a, b);
  const hunks = groupHunks(edits);
  if (hunks.length === 0) return '';
  const text = hunks.map((hunk) => {
    const lines = edits.slice(hunk.from, hunk.to);
    const before = edits.slice(0, hunk.from);
    const range = (sign: '-' | '+') => {
      const start = before.filter((edit) => edit.sign !== (sign === '-' ? '+' : '-')).length;
      const count = lines.filter((edit) => edit.sign !== (sign === '-' ? '+' : '-')).length;
      if (count === 1) return `${start + 1}`;
      return `${count === 0 ? start : start + 1},${count}`;
    };
    return [`@@ -${range('-')} +${range('+')} @@`, ...lines.map((edit) => `${edit.sign}${edit.line}`)].join(
      '\n',
    );
  });
  return ['--- Expected', '+++ Actual', ...text].join('\n');
}

interface Edit {
  sign: ' ' | '-' | '+';
  line: string;
}

/** The shortest way from one list of lines to the other, by the longest common subsequence. */
function diffLines(a: readonly string[], b: readonly string[]): Edit[] {
  const common = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = common[i];
    for (let j = b.length - 1; j >= 0 && row; j -= 1) {
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const edits: Edit[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      edits.push({ sign: ' ', line: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      edits.push({ sign: '-', line: a[i] ?? '' });
      i += 1;
    } else {
      edits.push({ sign: '+', line: b[j] ?? '' });
      j += 1;
    }
  }
  return edits;
}

function groupHunks(edits: readonly Edit[]): { from: number; to: number }[] {
  const hunks: { from: number; to: number }[] = [];
  for (const [index, edit] of edits.entries()) {
    if (edit.sign === ' ') continue;
    const from = Math.max(0, index - 1);
    const to = Math.min(edits.length, index + 2);
    const last = hunks.at(-1);
    if (last && from <= last.to) last.to = to;
    else hunks.push({ from, to });
  }
  return hunks;
}
