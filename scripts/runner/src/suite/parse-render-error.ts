/** The place and the message in an error of Helm's template engine. */
export interface ParsedRenderError {
  /** The template that failed. */
  file: string;
  message: string;
}

/** Finds `FILE:L:C`, then, as late as it has to, the text after a colon. */
const PATTERN = /^(?:.+?: |.+? \()(?:(.+?):\d+?:\d+?).+?(?:.+?>)*?: (.+?)$/ms;

/**
 * Takes the message out of an error, as `failedTemplate` compares it (helm-unittest format: render failures): of
 * an error with several lines everything after the first. Undefined where the error names no place.
 */
export function parseRenderError(error: string): ParsedRenderError | undefined {
  if (!/:\d+:\d+/.test(error)) return undefined;
  const [, file, rest] = PATTERN.exec(error) ?? [];
  if (file === undefined || rest === undefined) return undefined;
  const lineFeed = error.indexOf('\n');
  return { file, message: lineFeed === -1 ? rest : error.slice(lineFeed + 1) };
}
