import { describe, expect, it } from '@jest/globals';
import { missingIssuer } from '../../src/checks/missing-issuer.js';
import { ResourceSet } from '../../src/index.js';
import { makeIngress, makeResource } from '../support/make-resource.js';

const api = 'cert-manager.io/v1';
const certificate = (issuerRef: object) => makeResource(api, 'Certificate', 'web', { spec: { issuerRef } });

describe('missing-issuer', () => {
  it('is silent where the issuer exists', () => {
    const set = new ResourceSet(
      [
        makeIngress('web', { annotations: { 'cert-manager.io/cluster-issuer': 'letsencrypt' } }),
        certificate({ name: 'own' }),
        certificate({ name: 'x', kind: 'AWSPCAIssuer', group: 'awspca.cert-manager.io' }),
      ],
      [makeResource(api, 'ClusterIssuer', 'letsencrypt', {}, ''), makeResource(api, 'Issuer', 'own')],
    );
    expect(missingIssuer.find(set)).toEqual([]);
  });

  it('tells an Issuer from a ClusterIssuer, and one namespace from another', () => {
    const set = new ResourceSet([
      makeIngress('web', { annotations: { 'cert-manager.io/issuer': 'own' } }),
      certificate({ name: 'own', kind: 'ClusterIssuer' }),
      makeResource(api, 'Issuer', 'own', {}, 'other'),
    ]);
    expect(missingIssuer.find(set)).toEqual([
      expect.objectContaining({
        field: '/metadata/annotations/cert-manager.io~1issuer',
        message: 'No Issuer is called "own" in the namespace default, so the certificate is never issued.',
      }),
      expect.objectContaining({
        field: '/spec/issuerRef/name',
        message: expect.stringMatching(/^No ClusterIssuer is called "own",/),
      }),
    ]);
  });
});
