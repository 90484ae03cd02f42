/** A piece of a text between two document separators. */
export interface DocumentText {
  /** 0-based position among the pieces of the text. */
  index: number;
  /** 1-based line of the text on which the piece begins. */
  line: number;
  text: string;
}

const separator = '\n---';

/**
 * Cuts a text at every line that begins with `---`; the rest of that line is dropped, a separator at the very
 * beginning stays (kubeconform: splitting into resources). Unlike kubeconform, which loses the piece before a
 * separator that ends the text without a line break, this keeps it.
 */
export function* splitDocuments(text: string): Generator<DocumentText> {
  let index = 0;
  let start = 0;
  let line = 1;
  while (start < text.length) {
    const cut = text.indexOf(separator, start);
    const end = cut === -1 ? text.length : cut;
    const piece = text.slice(start, end);
    yield { index: index++, line, text: piece };
    if (cut === -1) return;
    line += countLineBreaks(piece) + 2;
    const nextLine = text.indexOf('\n', cut + separator.length);
    start = nextLine === -1 ? text.length : nextLine + 1;
  }
}

function countLineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
