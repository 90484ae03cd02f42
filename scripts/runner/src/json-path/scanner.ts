import { PathError } from './path-error.js';

/** Reads a path from left to right. */
export class Scanner {
  private position = 0;

  constructor(private readonly text: string) {}

  atEnd(): boolean {
    return this.position >= this.text.length;
  }

  rest(): string {
    return this.text.slice(this.position);
  }

  peek(token: string): boolean {
    return this.text.startsWith(token, this.position);
  }

  /** Steps over a token where it comes next. */
  take(token: string): boolean {
    if (!this.peek(token)) return false;
    this.position += token.length;
    return true;
  }

  expect(token: string): void {
    if (!this.take(token)) throw this.error(`"${token}" missing`);
  }

  /** Steps over what a sticky expression matches here. */
  match(expression: RegExp): string | undefined {
    expression.lastIndex = this.position;
    const [found] = expression.exec(this.text) ?? [];
    this.position += found?.length ?? 0;
    return found;
  }

  skipSpace(): void {
    this.match(/\s*/y);
  }

  /** Steps over a string in single or double quotes and gives its content. */
  quoted(): string | undefined {
    const literal = this.match(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/y);
    return literal?.slice(1, -1).replace(/\\(.)/g, '$1');
  }

  error(reason: string): PathError {
    return new PathError(this.text, reason, this.position);
  }
}
