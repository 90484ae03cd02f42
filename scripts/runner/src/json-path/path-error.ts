/** A JSONPath that helm-unittest's dialect does not take. */
export class PathError extends Error {
  constructor(
    readonly path: string,
    readonly reason: string,
    /** 0-based position in the path. */
    readonly position: number,
  ) {
    super(`${reason} at position ${position} of path "${path}"`);
    this.name = 'PathError';
  }
}
