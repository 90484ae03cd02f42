/**
 * Joins the runs of letters and numbers of a name with one dash each, as Traefik names what it reads
 * (traefik-routing: naming helpers).
 */
export function normalizeName(name: string): string {
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join('-');
}

/** The name by which Traefik knows a Middleware object: `default-auth@kubernetescrd`. */
export function middlewareId(namespace: string, name: string): string {
  return `${normalizeName(`${namespace}-${name}`)}@kubernetescrd`;
}
