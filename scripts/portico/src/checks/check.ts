import type { Finding, Severity } from './finding.js';
import type { ResourceSet } from './resource-set.js';

/** A rule over everything that a cluster holds. */
export interface Check {
  /** Stable name; findings carry it. */
  id: string;
  severity: Severity;
  /** What the check looks for and why it matters, in one sentence. */
  summary: string;
  /** Whether what it misses may stand in the cluster beside the charts. */
  isReference: boolean;
  find(resources: ResourceSet): Omit<Finding, 'id' | 'severity'>[];
}
