/** Annotations by which an Ingress asks cert-manager for its certificates, and the kind that each names. */
export const issuerAnnotations = {
  'cert-manager.io/cluster-issuer': 'ClusterIssuer',
  'cert-manager.io/issuer': 'Issuer',
} as const;
