import { bundledSchema } from './schema/bundled-schemas.js';

export { ManifestError, type ManifestErrorCode } from './manifest-error.js';
export { type ParsedManifest, type ParseOptions, parseManifests } from './parse-manifests.js';
export { type BundledKind, bundledKinds, bundledKubernetesVersion } from './schema/bundled-schemas.js';
export { LocationTemplateError } from './schema/location-template.js';
export { UnknownVersionError } from './schema/unknown-version-error.js';
export { createValidator, type Validator, type ValidatorOptions } from './validate/create-validator.js';
export type { ValidationError } from './validate/kubeconform-errors.js';
export type { Problem, Status, Verdict } from './validate/verdict.js';

/**
 * The JSON schema of a bundled kind in its strict form.
 *
 * @returns the schema, which must not be changed, or `undefined` where the kind is not bundled
 */
export function schemaFor(apiVersion: string, kind: string): object | undefined {
  return bundledSchema(apiVersion, kind);
}
