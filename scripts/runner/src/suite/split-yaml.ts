/** A part of a text, with the 1-based line on which it begins there. */
export interface YamlPart {
  text: string;
  line: number;
}

/** A separator at the beginning of a line, with the white space around it. */
const SEPARATOR = /(?:^|\s*\n)---\s*/g;

/**
 * Splits text into its YAML documents as helm-unittest does: at every line that begins with three dashes. Parts
 * of white space are left out.
 */
export function splitYaml(text: string): YamlPart[] {
  const separators = [...text.matchAll(SEPARATOR)];
  const starts = [0, ...separators.map((match) => match.index + match[0].length)];
  const ends = [...separators.map((match) => match.index), text.length];
  return starts
    .map((start, index) => ({
      text: text.slice(start, ends[index]),
      line: text.slice(0, start).split('\n').length,
    }))
    .filter((part) => part.text.trim() !== '');
}
