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

/** Runs every check over a cluster's resources. */
export function runChecks(resources: ResourceSet): Finding[] {
  return checks.flatMap(({ id, severity, find }) =>
    find(resources).map((finding) => ({ id, severity, ...finding })),
  );
}
