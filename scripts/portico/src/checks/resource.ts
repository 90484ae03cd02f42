import type { KubernetesObject } from '../router/kubernetes-object.js';
import type { Finding } from './finding.js';

/** An object together with where it comes from. */
export interface Resource extends KubernetesObject {
  /** Path of the template or of the file with external manifests. */
  file: string;
  /** 1-based line of the file, where the object stands in a file as it is. */
  line?: number;
  /** What rendered it; undefined for what the cluster holds besides. */
  origin?: { chart: string; fixture: string; template: string };
}

/** The part of a finding that names a resource and its origin. */
export function describeResource(resource: Resource): Partial<Finding> {
  const { apiVersion, kind, namespace, name, origin, file, line } = resource;
  return { ...origin, resource: { apiVersion, kind, namespace, name }, place: { file, line } };
}
