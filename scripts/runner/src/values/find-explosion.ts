/** More values than any chart has; anchors can ask for billions in a few lines. */
const MOST_VALUES = 1_000_000;

/**
 * Looks for values that cannot be written out: anchors that contain themselves, or that repeat each other
 * until more than a million values stand there. Gives the trouble as the end of a sentence.
 */
export function findExplosion(value: unknown): string | undefined {
  const open = new Set<unknown>();
  let count = 0;
  const visit = (node: unknown): string | undefined => {
    count += 1;
    if (count > MOST_VALUES)
      return `stands for more than ${MOST_VALUES} values, by anchors that repeat each other`;
    if (typeof node !== 'object' || node === null) return undefined;
    if (open.has(node)) return 'holds an anchor that contains itself';
    open.add(node);
    for (const child of Object.values(node)) {
      const trouble = visit(child);
      if (trouble !== undefined) return trouble;
    }
    open.delete(node);
    return undefined;
  };
  return visit(value);
}
