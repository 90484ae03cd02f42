/** A Kubernetes version was asked for whose schemas the package does not carry. */
export class UnknownVersionError extends Error {
  override readonly name = 'UnknownVersionError';

  constructor(asked: string, bundled: string) {
    super(
      `the schemas of Kubernetes ${asked} are not bundled, those of ${bundled} are; ask for ${bundled}.x or master, ` +
        'or name a folder of schemas with schemaLocations (-schema-location)',
    );
  }
}
