const HOST = /\bHost\(\s*(?:`([^`]*)`|"((?:[^"\\]|\\.)*)")\s*\)/gi;

/** The hosts that a match rule names in `Host(…)`, each once; other matchers may narrow or widen them. */
export function ruleHosts(rule: string): string[] {
  return [...new Set([...rule.matchAll(HOST)].map(([, raw, quoted]) => raw ?? quoted ?? ''))];
}
