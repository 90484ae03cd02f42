import type { JsonSchema } from './json-schema.js';

/** A field that the real custom resource definitions have and the pinned package lacks. */
export interface Patch {
  /** The end of the name of the model that gets the field. */
  model: string;
  field: string;
  schema: JsonSchema;
}

/** What the packages lag behind, with the reason for each. */
export const patches: Patch[] = [
  {
    // In Traefik's own definitions since v3.7.9; @kubernetes-models/traefik 2.0.0 was made from an earlier v3.7.
    model: 'TraefikV3PkgProviderKubernetesCrdTraefikioV1alpha1ErrorPage',
    field: 'errorRequestHeaders',
    schema: { type: 'array', items: { type: 'string' } },
  },
];

/**
 * Adds to a model the fields that it lacks.
 *
 * @param name the model's name in its package
 * @param schema its schema, changed in place
 * @returns the patches that were used, so that one that meets no model can be told
 * @throws Error when the model has the field already: then the package has caught up and the patch has to go
 */
export function applyPatches(name: string, schema: JsonSchema): Patch[] {
  const fitting = patches.filter((patch) => name.endsWith(patch.model));
  for (const { field, schema: added } of fitting) {
    schema.properties ??= {};
    if (Object.hasOwn(schema.properties, field)) throw new Error(`${name}.${field} needs no patch any more`);
    schema.properties[field] = added;
  }
  return fitting;
}
