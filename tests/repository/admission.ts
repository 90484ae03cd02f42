import type { Resource } from '../library/render-library.js';

/** A pod that connects: its namespace and its labels. */
export interface Peer {
  namespace: string;
  labels: Record<string, string>;
}

/** A pod that is connected to, and the port. */
export interface Target extends Peer {
  port: number;
}

function matches(
  selector: { matchLabels?: Record<string, string> },
  labels: Record<string, string>,
): boolean {
  return Object.entries(selector.matchLabels ?? {}).every(([key, value]) => labels[key] === value);
}

/** Tells whether Kubernetes lets a pod connect to another one, by the NetworkPolicies that select the target. */
export function admits(policies: readonly Resource[], from: Peer, to: Target): boolean {
  const selecting = policies.filter(
    ({ kind, metadata, spec }) =>
      kind === 'NetworkPolicy' &&
      metadata.namespace === to.namespace &&
      spec.policyTypes.includes('Ingress') &&
      matches(spec.podSelector, to.labels),
  );
  if (selecting.length === 0) return true;
  return selecting.some(({ metadata, spec }) =>
    ((spec.ingress ?? []) as Resource[]).some(
      (rule) =>
        (rule.from === undefined ||
          rule.from.some((peer: Resource) => isPeer(peer, metadata.namespace, from))) &&
        (rule.ports === undefined || rule.ports.some((port: Resource) => port.port === to.port)),
    ),
  );
}

function isPeer(peer: Resource, namespace: string, from: Peer): boolean {
  if (peer.ipBlock) return false;
  const inNamespace = peer.namespaceSelector
    ? matches(peer.namespaceSelector, { 'kubernetes.io/metadata.name': from.namespace })
    : from.namespace === namespace;
  return inNamespace && matches(peer.podSelector ?? {}, from.labels);
}
