/** Why a document could not be read as a manifest. */
export type ManifestErrorCode =
  /** The text is no YAML, or YAML that Kubernetes refuses (duplicate keys, cyclic anchors, …). */
  | 'yaml'
  /** The document is a list or a scalar. */
  | 'not-an-object'
  /** apiVersion, kind or metadata have a form from which no name can be read. */
  | 'bad-identity'
  /** There is no kind, or no apiVersion. */
  | 'no-identity';

/** A document that is no manifest, with the place of the fault in the text, counted from 1, where it is known. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
  readonly code: ManifestErrorCode;
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(code: ManifestErrorCode, message: string, place: { line?: number; column?: number } = {}) {
    super(message);
    this.code = code;
    this.line = place.line;
    this.column = place.column;
  }
}
