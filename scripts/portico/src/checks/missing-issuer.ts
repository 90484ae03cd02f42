import { suggestName } from '../nearest-name.js';
import { readField, readText } from '../router/read-field.js';
import type { Check } from './check.js';
import { issuerAnnotations } from './issuer-annotations.js';
import { describeResource, type Resource } from './resource.js';

interface IssuerReference {
  kind: string;
  name: string;
  pointer: string;
}

/** An issuer that does not exist never issues: the secret stays away and Traefik serves its own certificate. */
export const missingIssuer: Check = {
  id: 'missing-issuer',
  severity: 'error',
  isReference: true,
  summary: 'A certificate is asked of an Issuer or ClusterIssuer that does not exist, so it is never issued.',
  find: (resources) =>
    resources.rendered.flatMap((resource) =>
      issuerReferences(resource).flatMap(({ kind, name, pointer }) => {
        if (resources.find('cert-manager.io', kind, resource.namespace, name)) return [];
        const known = resources
          .ofKind('cert-manager.io', kind)
          .filter((issuer) => issuer.namespace === '' || issuer.namespace === resource.namespace);
        const where = kind === 'Issuer' ? ` in the namespace ${resource.namespace}` : '';
        const near = suggestName(
          name,
          known.map((issuer) => issuer.name),
        );
        return [
          {
            ...describeResource(resource),
            field: pointer,
            found: name,
            message: `No ${kind} is called "${name}"${where}, so the certificate is never issued.`,
            fix: `${near} Correct the name, or add the ${kind} to a chart, or list it in values/clusters/<cluster>/external/.`.trim(),
          },
        ];
      }),
    ),
};

function issuerReferences({ kind, value }: Resource): IssuerReference[] {
  if (kind === 'Ingress') {
    return Object.entries(issuerAnnotations).flatMap(([annotation, issuerKind]) => {
      const name = readText(value, 'metadata', 'annotations', annotation);
      const pointer = `/metadata/annotations/${annotation.replaceAll('/', '~1')}`;
      return name === undefined ? [] : [{ kind: issuerKind, name, pointer }];
    });
  }
  if (kind !== 'Certificate') return [];
  const issuer = readField(value, 'spec', 'issuerRef');
  const name = readText(issuer, 'name');
  const isOwn = (readText(issuer, 'group') ?? 'cert-manager.io') === 'cert-manager.io';
  if (name === undefined || !isOwn) return [];
  return [{ kind: readText(issuer, 'kind') ?? 'Issuer', name, pointer: '/spec/issuerRef/name' }];
}
