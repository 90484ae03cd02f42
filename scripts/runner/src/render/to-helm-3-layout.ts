const PLACE = /^\S.*:\d+:\d+$/;

/**
 * Turns the error of a failed template from the layout of Helm 4 (place, then `executing` and message
 * indented below it, for each step of the chain) into the single line of Helm 3:
 * `template: FILE:L:C: executing "F" at <x>: error calling …: template: …`. Other text stays as it is.
 */
export function toHelm3Layout(text: string): string {
  const lines = text.split('\n');
  let result = '';
  // Whether a step has ended with a colon, so that what follows belongs on its line.
  let isOpen = true;
  for (let i = 0; i < lines.length; ) {
    const step = readStep(lines, i);
    if (!isOpen) result += step === undefined ? '\n' : ' ';
    result += step === undefined ? lines[i] : `template: ${step.text}`;
    isOpen = step?.text.endsWith(': ') ?? false;
    i = step?.next ?? i + 1;
  }
  return result;
}

function readStep(lines: readonly string[], at: number): { text: string; next: number } | undefined {
  const [place, executing, message] = lines.slice(at, at + 3);
  if (place === undefined || !PLACE.test(place) || !executing?.startsWith('  executing ')) return undefined;
  const head = `${place}: ${executing.trim()}`;
  if (!message?.startsWith('    ')) return { text: head, next: at + 2 };
  const next = lines[at + 3];
  const tail = message.slice(4);
  return { text: `${head} ${tail}${tail.endsWith(':') && next !== undefined ? ' ' : ''}`, next: at + 3 };
}
