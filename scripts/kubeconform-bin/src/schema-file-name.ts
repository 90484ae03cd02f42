/** Names in kubeconform's layout of schema files (kubeconform: selecting a schema). */
export interface SchemaFileParts {
  /** The kind in lower case. */
  resourceKind: string;
  /** `-` + first label of the group + `-` + version; `-` + version for the core group; in lower case. */
  kindSuffix: string;
  /** The group in full; for the core group its version, as kubeconform has it. */
  group: string;
  /** The part of the apiVersion after the slash, or the whole where there is none. */
  version: string;
}

/** Takes an apiVersion and a kind apart the way kubeconform does before it looks for a schema. */
export function schemaFileParts(apiVersion: string, kind: string): SchemaFileParts {
  const [group = '', ...rest] = apiVersion.split('/');
  const version = rest[0];
  const groupLabel = group.split('.')[0] ?? '';
  const kindSuffix = version === undefined ? `-${group}` : `-${groupLabel}-${version}`;
  return {
    resourceKind: kind.toLowerCase(),
    kindSuffix: kindSuffix.toLowerCase(),
    group,
    version: version ?? group,
  };
}

/** The file name of a kind's schema, for example `ingress-networking-v1.json`. */
export function schemaFileName(apiVersion: string, kind: string): string {
  const { resourceKind, kindSuffix } = schemaFileParts(apiVersion, kind);
  return `${resourceKind}${kindSuffix}.json`;
}
