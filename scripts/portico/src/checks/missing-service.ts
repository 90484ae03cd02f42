import { suggestName } from '../nearest-name.js';
import { type BackendReference, backendReferences } from '../router/backend-references.js';
import { readField, readList, readText } from '../router/read-field.js';
import type { Check } from './check.js';
import type { Finding } from './finding.js';
import { describeResource, type Resource } from './resource.js';
import type { ResourceSet } from './resource-set.js';

/**
 * A path whose Service, or whose port of the Service, is missing is skipped (traefik-routing: services behind
 * paths, IngressRoute).
 */
export const missingService: Check = {
  id: 'missing-service',
  severity: 'error',
  isReference: true,
  summary: 'Traefik skips a route whose Service does not exist, or does not have the port that it names.',
  find: (resources) =>
    resources.rendered.flatMap((resource) =>
      backendReferences(resource).flatMap((reference) => {
        const trouble = findTrouble(reference, resource, resources);
        if (trouble === undefined) return [];
        return [{ ...describeResource(resource), field: reference.pointer, ...trouble }];
      }),
    ),
};

function findTrouble(
  { kind, namespace, name, port }: BackendReference,
  resource: Resource,
  resources: ResourceSet,
): Pick<Finding, 'message' | 'fix' | 'found'> | undefined {
  if (kind === 'TraefikService' && name.includes('@')) return undefined;
  const group = kind === 'Service' ? '' : 'traefik.io';
  const target = resources.find(group, kind, namespace, name);
  if (target === undefined) {
    const known = resources.ofKind(group, kind).filter((each) => each.namespace === namespace);
    const near = suggestName(
      name,
      known.map((each) => each.name),
    );
    return {
      found: name,
      message: `No ${kind} is called "${name}" in the namespace ${namespace}, so Traefik skips the route.`,
      fix: `${near} Correct the name, or add the ${kind} to a chart, or list it in values/clusters/<cluster>/external/.`.trim(),
    };
  }
  if (kind === 'TraefikService' || hasPort(target, port, resource.kind)) return undefined;
  const ports = readList(target.value, 'spec', 'ports').map(describePort);
  return {
    found: port,
    message: `Service ${namespace}/${name} has no port ${port === undefined ? 'that the route names' : JSON.stringify(port)}, so Traefik skips the route.`,
    fix:
      ports.length === 0
        ? 'List the port in the Service.'
        : `Name a port of the Service: ${ports.join(', ')}; the pods' own ports do not count.`,
  };
}

function hasPort(service: Resource, port: string | number | undefined, user: string): boolean {
  // An IngressRoute takes any number for a Service that only stands for a name.
  const isAlias = readText(service.value, 'spec', 'type') === 'ExternalName';
  if (isAlias && typeof port === 'number' && user !== 'Ingress') return true;
  return readList(service.value, 'spec', 'ports').some((each) =>
    typeof port === 'number'
      ? readField(each, 'port') === port
      : port !== undefined && readText(each, 'name') === port,
  );
}

function describePort(port: unknown): string {
  const name = readText(port, 'name');
  return `${readText(port, 'port')}${name === undefined ? '' : ` (${name})`}`;
}
