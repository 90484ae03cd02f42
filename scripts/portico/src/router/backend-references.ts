import type { KubernetesObject } from './kubernetes-object.js';
import { readField, readList, readText } from './read-field.js';

/** A place where an object names the service that answers. */
export interface BackendReference {
  kind: 'Service' | 'TraefikService';
  namespace: string;
  /** `api@internal` and the like for services that are no objects. */
  name: string;
  /** A number or a port's name; undefined for a TraefikService. */
  port?: string | number | undefined;
  /** JSON pointer of the reference. */
  pointer: string;
}

/** The services that an Ingress, an IngressRoute, a TraefikService or an errors middleware names. */
export function backendReferences(object: KubernetesObject): BackendReference[] {
  const { value } = object;
  switch (object.kind) {
    case 'Ingress': {
      const rules = readList(value, 'spec', 'rules');
      if (rules.length === 0)
        return ingressBackend(object, '/spec/defaultBackend', ['spec', 'defaultBackend']);
      return rules.flatMap((rule, ruleIndex) =>
        readList(rule, 'http', 'paths').flatMap((_, pathIndex) =>
          ingressPathBackend(object, ruleIndex, pathIndex),
        ),
      );
    }
    case 'IngressRoute':
      return readList(value, 'spec', 'routes').flatMap((_, index) => routeBackends(object, index));
    case 'TraefikService': {
      const mirroring = readField(value, 'spec', 'mirroring');
      const failover = readField(value, 'spec', 'failover');
      return [
        ...fromList(object, ['spec', 'weighted', 'services']),
        ...fromList(object, ['spec', 'highestRandomWeight', 'services']),
        ...fromOne(object, mirroring, '/spec/mirroring'),
        ...fromList(object, ['spec', 'mirroring', 'mirrors']),
        ...fromOne(object, readField(failover, 'service'), '/spec/failover/service'),
        ...fromOne(object, readField(failover, 'fallback'), '/spec/failover/fallback'),
      ];
    }
    case 'Middleware':
      return fromOne(object, readField(value, 'spec', 'errors', 'service'), '/spec/errors/service');
    default:
      return [];
  }
}

/** The service of one path of an Ingress; none where the backend is not a Service. */
export function ingressPathBackend(object: KubernetesObject, rule: number, path: number): BackendReference[] {
  return ingressBackend(object, `/spec/rules/${rule}/http/paths/${path}/backend`, [
    'spec',
    'rules',
    rule,
    'http',
    'paths',
    path,
    'backend',
  ]);
}

/** The services of one route of an IngressRoute. */
export function routeBackends(object: KubernetesObject, route: number): BackendReference[] {
  return fromList(object, ['spec', 'routes', route, 'services']);
}

function ingressBackend(
  { value, namespace }: KubernetesObject,
  pointer: string,
  path: (string | number)[],
): BackendReference[] {
  const service = readField(value, ...path, 'service');
  const name = readText(service, 'name');
  if (name === undefined) return [];
  const number = readField(service, 'port', 'number');
  const port = typeof number === 'number' ? number : readText(service, 'port', 'name');
  return [{ kind: 'Service', namespace, name, port, pointer: `${pointer}/service` }];
}

function fromList(object: KubernetesObject, path: (string | number)[]): BackendReference[] {
  return readList(object.value, ...path).flatMap((item, index) =>
    fromOne(object, item, `/${path.join('/')}/${index}`),
  );
}

function fromOne(object: KubernetesObject, item: unknown, pointer: string): BackendReference[] {
  const name = readText(item, 'name');
  if (name === undefined) return [];
  const kind = readText(item, 'kind') === 'TraefikService' ? 'TraefikService' : 'Service';
  const written = readField(item, 'port');
  const port = typeof written === 'number' ? written : readText(item, 'port');
  const namespace = readText(item, 'namespace') ?? object.namespace;
  return [{ kind, namespace, name, ...(kind === 'Service' ? { port } : {}), pointer }];
}
