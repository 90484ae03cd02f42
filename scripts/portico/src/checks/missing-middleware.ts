import { nearestName } from '../nearest-name.js';
import { middlewareId } from '../router/middleware-id.js';
import { type MiddlewareReference, middlewareReferences } from '../router/middleware-references.js';
import type { Check } from './check.js';
import { nameResource } from './name-resource.js';
import { describeResource, type Resource } from './resource.js';

/** A router whose middleware is missing is not built (traefik-routing: middleware wiring). */
export const missingMiddleware: Check = {
  id: 'missing-middleware',
  severity: 'error',
  isReference: true,
  summary: 'Traefik does not build a router that names a middleware which does not exist.',
  find: (resources) => {
    const middlewares = resources.ofKind('traefik.io', 'Middleware');
    const byId = new Map(middlewares.map((each) => [middlewareId(each.namespace, each.name), each]));
    return resources.rendered.flatMap((resource) =>
      middlewareReferences(resource).flatMap((reference) => {
        // Other providers (@file, @internal) are configured where no manifest tells of it.
        if (!/@kubernetes(crd)?$/.test(reference.id) || byId.has(reference.id)) return [];
        return [
          {
            ...describeResource(resource),
            field: reference.pointer,
            found: reference.written,
            message: `No Middleware answers to "${reference.id}", so Traefik does not build the router.`,
            fix: explainFix(resource, reference, byId),
          },
        ];
      }),
    );
  },
};

function explainFix(
  resource: Resource,
  { id, written }: MiddlewareReference,
  byId: ReadonlyMap<string, Resource>,
): string {
  const own = middlewareId(resource.namespace, written.split('@')[0] ?? '');
  const nearest = byId.has(own) ? own : nearestName(id, byId.keys());
  const target = nearest === undefined ? undefined : byId.get(nearest);
  if (target !== undefined) return `Did you mean "${nearest}", which is ${nameResource(target)}?`;
  return 'Create the Middleware in a chart, or list it in values/clusters/<cluster>/external/.';
}
