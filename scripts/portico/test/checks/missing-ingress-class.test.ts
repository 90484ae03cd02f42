import { describe, expect, it } from '@jest/globals';
import { missingIngressClass } from '../../src/checks/missing-ingress-class.js';
import { ResourceSet } from '../../src/index.js';
import { makeIngress, makeResource } from '../support/make-resource.js';

const traefik = makeResource('networking.k8s.io/v1', 'IngressClass', 'traefik', {}, '');

describe('missing-ingress-class', () => {
  it('is silent where the class exists, or none is named', () => {
    const set = new ResourceSet(
      [makeIngress('web', { ingressClassName: 'traefik' }), makeIngress('other')],
      [traefik],
    );
    expect(missingIngressClass.find(set)).toEqual([]);
  });

  it('names the class and the nearest one', () => {
    const set = new ResourceSet([makeIngress('web', { ingressClassName: 'traefk' })], [traefik]);
    expect(missingIngressClass.find(set)).toEqual([
      expect.objectContaining({
        field: '/spec/ingressClassName',
        found: 'traefk',
        message: 'No IngressClass is called "traefk", so Traefik ignores this Ingress.',
        fix: expect.stringContaining('Did you mean "traefik"?'),
      }),
    ]);
  });
});
