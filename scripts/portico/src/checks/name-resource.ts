import type { ResourceName } from './finding.js';

/** `Ingress default/web`, or `ClusterIssuer letsencrypt` for a kind without namespaces. */
export function nameResource({ kind, namespace, name }: Omit<ResourceName, 'apiVersion'>): string {
  return `${kind} ${namespace === '' ? '' : `${namespace}/`}${name}`;
}
