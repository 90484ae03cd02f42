/**
 * Whether what is written to a stream takes colours: NO_COLOR says no, FORCE_COLOR says yes (unless it is 0), and
 * without either only a terminal does. A CI service is not taken for a terminal.
 */
export function hasColor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0';
  return stream.isTTY === true && env.TERM !== 'dumb';
}
