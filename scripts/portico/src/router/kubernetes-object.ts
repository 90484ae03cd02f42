/** A Kubernetes object with what names it. */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  /** Empty for kinds that have no namespace. */
  namespace: string;
  name: string;
  /** The whole object. */
  value: Record<string, unknown>;
}

/** Kinds that stand in no namespace, as far as routing needs them. */
const CLUSTER_KINDS = new Set([
  'ClusterIssuer',
  'ClusterRole',
  'ClusterRoleBinding',
  'CustomResourceDefinition',
  'IngressClass',
  'Namespace',
  'Node',
  'PersistentVolume',
  'PriorityClass',
  'StorageClass',
]);

/** The namespace that an object of a kind has when it names `namespace`. */
export function namespaceOf(kind: string, namespace: string): string {
  return CLUSTER_KINDS.has(kind) ? '' : namespace;
}

/** The API group of an object; empty for the core group. */
export function groupOf({ apiVersion }: Pick<KubernetesObject, 'apiVersion'>): string {
  return apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
}
