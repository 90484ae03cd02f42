/**
 * Rewrites Go's `(?i)` into classes that ECMAScript knows too: each letter after it, up to the end of its group,
 * becomes `[xX]`. Any other pattern comes back unchanged.
 */
export function portablePattern(pattern: string): string {
  let output = '';
  let depth = 0;
  let inClass = false;
  const insensitiveFrom: number[] = [];
  for (let at = 0; at < pattern.length; at++) {
    if (pattern.startsWith('(?i)', at)) {
      insensitiveFrom.push(depth);
      at += 3;
      continue;
    }
    const char = pattern.charAt(at);
    if (char === '\\') {
      output += pattern.slice(at, at + 2);
      at++;
      continue;
    }
    if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (!inClass && char === '(') depth++;
    else if (!inClass && char === ')') {
      depth--;
      while ((insensitiveFrom.at(-1) ?? -1) > depth) insensitiveFrom.pop();
    }
    const isLetter = /[a-z]/i.test(char);
    output +=
      isLetter && !inClass && insensitiveFrom.length > 0
        ? `[${char.toLowerCase()}${char.toUpperCase()}]`
        : char;
  }
  return output;
}
