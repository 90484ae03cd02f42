import {
  type BackendReference,
  backendReferences,
  ingressPathBackend,
  routeBackends,
} from './backend-references.js';
import type { KubernetesObject } from './kubernetes-object.js';
import { middlewareReferences, routeMiddlewareReferences } from './middleware-references.js';
import { readList, readText } from './read-field.js';
import { ruleHosts } from './rule-hosts.js';

/** One router that an object asks Traefik for. */
export interface Route {
  kind: 'Ingress' | 'IngressRoute';
  namespace: string;
  /** Name of the object. */
  name: string;
  hosts: string[];
  /** Of an Ingress: the path and its type. */
  path?: { value: string; type: string };
  /** Of an IngressRoute: the match rule. */
  rule?: string;
  /** As written; undefined where Traefik takes the rule's length. */
  priority?: string;
  /** Traefik's names of the middlewares, in their order. */
  middlewares: string[];
  backends: Omit<BackendReference, 'pointer'>[];
}

/** Every route of the Ingresses and IngressRoutes among some objects, in their order. */
export function listRoutes(objects: readonly KubernetesObject[]): Route[] {
  return objects.flatMap((object) => {
    if (object.kind === 'Ingress') return ingressRoutes(object);
    if (object.kind === 'IngressRoute') return ingressRouteRoutes(object);
    return [];
  });
}

function ingressRoutes(object: KubernetesObject): Route[] {
  const { namespace, name, value } = object;
  const priority = readText(
    value,
    'metadata',
    'annotations',
    'traefik.ingress.kubernetes.io/router.priority',
  );
  const base = {
    kind: 'Ingress' as const,
    namespace,
    name,
    ...(priority === undefined ? {} : { priority }),
    middlewares: middlewareReferences(object).map(({ id }) => id),
  };
  const rules = readList(value, 'spec', 'rules');
  if (rules.length === 0) {
    const backends = backendReferences(object).map(withoutPointer);
    return backends.length === 0
      ? []
      : [{ ...base, hosts: [], path: { value: '/', type: 'Prefix' }, backends }];
  }
  return rules.flatMap((rule, ruleIndex) => {
    const host = readText(rule, 'host');
    return readList(rule, 'http', 'paths').map((path, pathIndex) => ({
      ...base,
      hosts: host === undefined ? [] : [host],
      path: {
        value: readText(path, 'path') ?? '',
        type: readText(path, 'pathType') ?? 'ImplementationSpecific',
      },
      backends: ingressPathBackend(object, ruleIndex, pathIndex).map(withoutPointer),
    }));
  });
}

function ingressRouteRoutes(object: KubernetesObject): Route[] {
  const { namespace, name, value } = object;
  return readList(value, 'spec', 'routes').map((route, index) => {
    const rule = readText(route, 'match') ?? '';
    const priority = readText(route, 'priority');
    return {
      kind: 'IngressRoute' as const,
      namespace,
      name,
      hosts: ruleHosts(rule),
      rule,
      ...(priority === undefined ? {} : { priority }),
      middlewares: routeMiddlewareReferences(object, index).map(({ id }) => id),
      backends: routeBackends(object, index).map(withoutPointer),
    };
  });
}

function withoutPointer({
  pointer: _pointer,
  ...backend
}: BackendReference): Omit<BackendReference, 'pointer'> {
  return backend;
}
