/**
 * The order of keys in helm-unittest's YAML (helm-unittest format: snapshots): runs of digits compare as
 * numbers, letters come after other characters.
 */
export function compareKeys(one: string, other: string): number {
  const a = [...one];
  const b = [...other];
  let inDigits = false;
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    const x = a[i] ?? '';
    const y = b[i] ?? '';
    if (x === y) {
      inDigits = isDigit(x);
      continue;
    }
    const xIsLetter = isLetter(x);
    const yIsLetter = isLetter(y);
    if (xIsLetter && yIsLetter) return x < y ? -1 : 1;
    if (xIsLetter || yIsLetter) {
      if (inDigits) return xIsLetter ? -1 : 1;
      return xIsLetter ? 1 : -1;
    }
    return compareNumbers(a, b, i) ?? (x < y ? -1 : 1);
  }
  return a.length - b.length;
}

/** Compares the numbers that begin at a position; undefined where neither number nor length differs. */
function compareNumbers(a: readonly string[], b: readonly string[], at: number): number | undefined {
  // A zero inside a number counts as a digit; a zero that begins one does not.
  const isInside = (a[at] === '0' || b[at] === '0') && hasDigitBefore(a, at);
  const [x, xLength] = readRun(a, at, isInside);
  const [y, yLength] = readRun(b, at, isInside);
  if (x !== y) return x < y ? -1 : 1;
  return xLength === yLength ? undefined : xLength - yLength;
}

function hasDigitBefore(text: readonly string[], at: number): boolean {
  for (let i = at - 1; i >= 0 && isDigit(text[i] ?? ''); i -= 1) {
    if (text[i] !== '0') return true;
  }
  return false;
}

function readRun(text: readonly string[], at: number, isInside: boolean): [value: bigint, length: number] {
  let end = at;
  while (/^\d$/.test(text[end] ?? '')) end += 1;
  return [BigInt(`${isInside ? 1 : 0}${text.slice(at, end).join('')}`), end - at];
}

function isDigit(character: string): boolean {
  return /^\p{Nd}$/u.test(character);
}

function isLetter(character: string): boolean {
  return /^\p{L}$/u.test(character);
}
