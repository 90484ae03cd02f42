import { suggestName } from '../nearest-name.js';
import { groupOf } from '../router/kubernetes-object.js';
import { readText } from '../router/read-field.js';
import type { Check } from './check.js';
import { describeResource } from './resource.js';

/** An Ingress of a class that does not exist is ignored (traefik-routing: which Ingresses are taken). */
export const missingIngressClass: Check = {
  id: 'missing-ingress-class',
  severity: 'error',
  isReference: true,
  summary: 'Traefik takes an Ingress only where the IngressClass that it names exists.',
  find: (resources) =>
    resources.rendered.flatMap((ingress) => {
      if (ingress.kind !== 'Ingress' || groupOf(ingress) !== 'networking.k8s.io') return [];
      const name = readText(ingress.value, 'spec', 'ingressClassName');
      if (name === undefined || resources.find('networking.k8s.io', 'IngressClass', '', name)) return [];
      const known = resources.ofKind('networking.k8s.io', 'IngressClass').map((each) => each.name);
      return [
        {
          ...describeResource(ingress),
          field: '/spec/ingressClassName',
          found: name,
          message: `No IngressClass is called "${name}", so Traefik ignores this Ingress.`,
          fix: `${suggestName(name, known)} Correct the name, or list the IngressClass in values/clusters/<cluster>/external/.`.trim(),
        },
      ];
    }),
};
