/**
 * The warnings in what Helm printed on standard error, one line each, without Helm 3's source position and
 * Helm 4's log fields. The notice about symbolic links is left out: linking the library is how charts here
 * are meant to be.
 */
export function readNotices(stderr: string): string[] {
  return stderr
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.includes('found symbolic link in path'))
    .map(readable);
}

function readable(line: string): string {
  const [, quoted] = /^level=\w+ msg=("(?:[^"\\]|\\.)*")/.exec(line) ?? [];
  if (quoted !== undefined) {
    try {
      return String(JSON.parse(quoted));
    } catch {
      return line;
    }
  }
  return line.replace(/^\w+\.go:\d+: /, '');
}
