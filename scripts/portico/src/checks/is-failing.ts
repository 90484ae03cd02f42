import type { Finding } from './finding.js';

/** Whether a finding fails the run. */
export function isFailing({ severity }: Finding): boolean {
  return severity !== 'info';
}
