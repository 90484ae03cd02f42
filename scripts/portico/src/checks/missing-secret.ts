import { suggestName } from '../nearest-name.js';
import { readList, readText } from '../router/read-field.js';
import type { Check } from './check.js';
import { issuerAnnotations } from './issuer-annotations.js';
import { describeResource, type Resource } from './resource.js';
import type { ResourceSet } from './resource-set.js';

interface SecretReference {
  name: string;
  pointer: string;
  /** Whether cert-manager may make the Secret. */
  isTls: boolean;
}

/**
 * Without its Secret a route serves Traefik's own certificate, and a middleware is dropped together with the
 * routers that use it (traefik-routing: TLS of Ingress, middleware wiring).
 */
export const missingSecret: Check = {
  id: 'missing-secret',
  severity: 'error',
  isReference: true,
  summary: 'A TLS Secret that nobody provides, or the Secret of an auth middleware that does not exist.',
  find: (resources) => {
    const issued = issuedSecrets(resources);
    return resources.rendered.flatMap((resource) =>
      secretReferences(resource).flatMap(({ name, pointer, isTls }) => {
        const { namespace } = resource;
        if (resources.find('', 'Secret', namespace, name)) return [];
        if (isTls && issued.has(`${namespace}/${name}`)) return [];
        const known = resources.ofKind('', 'Secret').filter((each) => each.namespace === namespace);
        const near = suggestName(
          name,
          known.map((each) => each.name),
        );
        return [
          {
            ...describeResource(resource),
            field: pointer,
            found: name,
            message: isTls
              ? `Nobody provides the TLS Secret "${name}" in the namespace ${namespace}, so Traefik serves its own certificate.`
              : `No Secret is called "${name}" in the namespace ${namespace}, so Traefik drops the middleware and every router that uses it.`,
            fix: isTls
              ? `${near} Let an Ingress with an issuer annotation or a Certificate ask for it, or list it in values/clusters/<cluster>/external/.`.trim()
              : `${near} Correct the name, or list the Secret, without its content, in values/clusters/<cluster>/external/.`.trim(),
          },
        ];
      }),
    );
  },
};

/** `namespace/name` of the Secrets that cert-manager is asked to make. */
function issuedSecrets(resources: ResourceSet): Set<string> {
  const certificates = resources
    .ofKind('cert-manager.io', 'Certificate')
    .map(({ namespace, value }) => `${namespace}/${readText(value, 'spec', 'secretName')}`);
  const ingresses = resources
    .ofKind('networking.k8s.io', 'Ingress')
    .filter(({ value }) =>
      Object.keys(issuerAnnotations).some((each) => readText(value, 'metadata', 'annotations', each)),
    )
    .flatMap(({ namespace, value }) =>
      readList(value, 'spec', 'tls').map((tls) => `${namespace}/${readText(tls, 'secretName')}`),
    );
  return new Set([...certificates, ...ingresses]);
}

function secretReferences({ kind, value }: Resource): SecretReference[] {
  const read = (isTls: boolean, ...path: (string | number)[]): SecretReference[] => {
    const name = readText(value, ...path);
    return name === undefined ? [] : [{ name, pointer: `/${path.join('/')}`, isTls }];
  };
  if (kind === 'Ingress') {
    return readList(value, 'spec', 'tls').flatMap((_, at) => read(true, 'spec', 'tls', at, 'secretName'));
  }
  if (kind === 'IngressRoute') return read(true, 'spec', 'tls', 'secretName');
  if (kind !== 'Middleware') return [];
  return [
    ...read(false, 'spec', 'basicAuth', 'secret'),
    ...read(false, 'spec', 'digestAuth', 'secret'),
    ...read(false, 'spec', 'forwardAuth', 'tls', 'caSecret'),
    ...read(false, 'spec', 'forwardAuth', 'tls', 'certSecret'),
  ];
}
