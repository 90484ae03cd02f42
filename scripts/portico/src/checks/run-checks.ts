import type { Check } from './check.js';
import { duplicateResource } from './duplicate-resource.js';
import type { Finding } from './finding.js';
import { missingIngressClass } from './missing-ingress-class.js';
import { missingIssuer } from './missing-issuer.js';
import { missingMiddleware } from './missing-middleware.js';
import { missingSecret } from './missing-secret.js';
import { missingService } from './missing-service.js';
import type { ResourceSet } from './resource-set.js';

/** Every check, in the order in which findings are reported. */
export const checks: readonly Check[] = [
  duplicateResource,
  missingIngressClass,
  missingService,
  missingMiddleware,
  missingSecret,
  missingIssuer,
];

/**
 * Runs every check over a cluster's resources. Where nobody described the cluster, a reference that leads out of the
 * charts may well be right, so it is told without failing anything.
 */
export function runChecks(resources: ResourceSet, isClusterKnown = true): Finding[] {
  return checks.flatMap(({ id, severity, isReference, find }) =>
    find(resources).map((finding) => ({
      id,
      severity: isReference && !isClusterKnown ? ('info' as const) : severity,
      ...finding,
    })),
  );
}
