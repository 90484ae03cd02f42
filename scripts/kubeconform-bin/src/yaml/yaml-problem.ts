/** What is wrong with a YAML document, and where; the offset counts UTF-16 units from the document's beginning. */
export class YamlProblem extends Error {
  override readonly name = 'YamlProblem';
  readonly offset: number | undefined;

  constructor(message: string, offset?: number) {
    super(message);
    this.offset = offset;
  }
}
