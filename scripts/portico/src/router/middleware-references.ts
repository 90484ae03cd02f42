import type { KubernetesObject } from './kubernetes-object.js';
import { middlewareId } from './middleware-id.js';
import { readField, readList, readText } from './read-field.js';

/** A place where an object names a middleware. */
export interface MiddlewareReference {
  /** Traefik's name of the middleware, with its provider: `default-auth@kubernetescrd`. */
  id: string;
  /** The name as it is written. */
  written: string;
  /** JSON pointer of the field. */
  pointer: string;
}

const ANNOTATION = 'traefik.ingress.kubernetes.io/router.middlewares';
const SERVICE_ANNOTATION = 'traefik.ingress.kubernetes.io/service.middlewares';

/**
 * The middlewares that an Ingress, a Service, an IngressRoute or a chain names, in their order
 * (traefik-routing: annotations, IngressRoute, middleware wiring).
 */
export function middlewareReferences(object: KubernetesObject): MiddlewareReference[] {
  switch (object.kind) {
    case 'Ingress':
      return fromAnnotation(object, ANNOTATION);
    case 'Service':
      return fromAnnotation(object, SERVICE_ANNOTATION);
    case 'IngressRoute':
      return readList(object.value, 'spec', 'routes').flatMap((_, index) =>
        routeMiddlewareReferences(object, index),
      );
    case 'Middleware':
      return fromList(
        object,
        readList(object.value, 'spec', 'chain', 'middlewares'),
        '/spec/chain/middlewares',
      );
    default:
      return [];
  }
}

/** The middlewares of one route of an IngressRoute. */
export function routeMiddlewareReferences(object: KubernetesObject, route: number): MiddlewareReference[] {
  const list = readList(object.value, 'spec', 'routes', route, 'middlewares');
  return fromList(object, list, `/spec/routes/${route}/middlewares`);
}

function fromAnnotation({ value }: KubernetesObject, annotation: string): MiddlewareReference[] {
  const pointer = `/metadata/annotations/${annotation.replaceAll('/', '~1')}`;
  const written = readField(value, 'metadata', 'annotations', annotation);
  if (typeof written !== 'string') return [];
  return written
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)
    .map((item) => ({ id: item.includes('@') ? item : `${item}@kubernetes`, written: item, pointer }));
}

function fromList(object: KubernetesObject, list: unknown[], pointer: string): MiddlewareReference[] {
  return list.flatMap((item, index) => {
    const written = readText(item, 'name');
    if (written === undefined) return [];
    const namespace = readText(item, 'namespace') ?? object.namespace;
    const id = written.includes('@') ? written : middlewareId(namespace, written);
    return [{ id, written, pointer: `${pointer}/${index}` }];
  });
}
