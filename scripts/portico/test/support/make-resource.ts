import type { Resource } from '../../src/index.js';

/** A resource as if the chart `web` had rendered it; a namespace that is not given is `default`. */
export function makeResource(
  apiVersion: string,
  kind: string,
  name: string,
  fields: Record<string, unknown> = {},
  namespace = 'default',
): Resource {
  const { metadata, ...rest } = fields;
  return {
    apiVersion,
    kind,
    namespace,
    name,
    value: { apiVersion, kind, metadata: { name, namespace, ...(metadata as object) }, ...rest },
    file: 'charts/web/templates/all.yaml',
    origin: { chart: 'web', fixture: 'default', template: 'templates/all.yaml' },
  };
}

/** An Ingress whose first path leads to port 80 of a Service. */
export function makeIngress(
  name: string,
  { annotations = {}, service = 'web', ...spec }: Record<string, unknown> & { annotations?: object } = {},
): Resource {
  const backend = { service: { name: service, port: { number: 80 } } };
  return makeResource('networking.k8s.io/v1', 'Ingress', name, {
    metadata: { annotations },
    spec: {
      rules: [{ host: 'a.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }],
      ...spec,
    },
  });
}
