/** A Helm binary that can be used: it answered with a version from 3.14 to 4.x. */
export interface Helm {
  /** Absolute path of the binary. */
  path: string;
  /** Its version without a leading v, e.g. `4.1.4`. */
  version: string;
  major: 3 | 4;
  /** Where it was found. */
  source: 'HELM_BIN' | 'PATH' | 'npm';
}
