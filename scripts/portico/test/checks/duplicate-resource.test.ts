import { describe, expect, it } from '@jest/globals';
import { duplicateResource } from '../../src/checks/duplicate-resource.js';
import { type Resource, ResourceSet } from '../../src/index.js';
import { makeResource } from '../support/make-resource.js';

const service = (namespace: string) => makeResource('v1', 'Service', 'web', {}, namespace);
const { origin: _none, ...rest } = service('default');
const external: Resource = { ...rest, file: 'external/cluster.yaml' };

describe('duplicate-resource', () => {
  it('compares group, kind, namespace and name', () => {
    const set = new ResourceSet([
      service('default'),
      service('other'),
      makeResource('example.com/v1', 'Service', 'web'),
      makeResource('v1', 'Secret', 'web'),
    ]);
    expect(duplicateResource.find(set)).toEqual([]);
  });

  it('names both places', () => {
    const twin = { ...service('default'), file: 'charts/twin/templates/service.yaml' };
    expect(duplicateResource.find(new ResourceSet([service('default'), twin]))).toEqual([
      expect.objectContaining({
        message:
          'Service default/web stands in charts/twin/templates/service.yaml and in charts/web/templates/all.yaml as well; what is applied last overwrites the other.',
      }),
    ]);
  });

  it('finds what a chart renders although somebody else installs it, and reports it at the chart', () => {
    const findings = duplicateResource.find(new ResourceSet([service('default')], [external]));
    expect(findings).toEqual([
      expect.objectContaining({
        chart: 'web',
        message: expect.stringContaining('and in external/cluster.yaml'),
      }),
    ]);
  });

  it('leaves external manifests among themselves alone', () => {
    expect(duplicateResource.find(new ResourceSet([], [external, external]))).toEqual([]);
  });
});
