import { describe, expect, it } from '@jest/globals';
import { makePlan } from '../../src/index.js';
import { fixturePath } from '../support/fixture-path.js';

const root = fixturePath('healthy');

describe('makePlan', () => {
  it('lists every chart with every fixture, default first, and the umbrella with every cluster', async () => {
    const plan = await makePlan({ root });
    expect(
      plan.renders.map(({ chart, fixture, files }) => [
        chart,
        fixture,
        files.map((file) => file.split('/healthy/')[1]),
      ]),
    ).toEqual([
      ['api', 'default', ['values/api/default.yaml']],
      ['web', 'default', ['values/web/default.yaml']],
      ['web', 'ahead', ['values/web/ahead.yaml']],
      ['web', 'off', ['values/web/off.yaml']],
      ['home', 'default', []],
      ['home', 'attic', ['values/clusters/attic/values.yaml']],
    ]);
    expect(plan).toMatchObject({
      umbrella: 'home',
      charts: ['api', 'web', 'home'],
      strayFolders: [],
      isComplete: true,
    });
    expect(plan.clusters).toEqual([
      { name: 'attic', external: [expect.stringMatching('values/clusters/attic/external/cluster.yaml$')] },
    ]);
    expect(plan.renders[2]).toMatchObject({ release: 'web', namespace: 'default' });
  });

  it('renders a chart without fixtures once', async () => {
    const plan = await makePlan({ root: fixturePath('dangling-references') });
    expect(plan.renders.map(({ chart, fixture, files }) => [chart, fixture, files])).toEqual([
      ['twin', 'default', []],
      ['web', 'default', []],
    ]);
    expect(plan.umbrella).toBeUndefined();
  });

  it('finds fixtures that belong to no chart', async () => {
    const plan = await makePlan({ root: fixturePath('broken-fixtures') });
    expect(plan.strayFolders).toEqual(['wbe']);
  });

  it('is not complete where charts or fixtures are named', async () => {
    expect(await makePlan({ root, charts: ['web'] })).toMatchObject({ charts: ['web'], isComplete: false });
    expect(await makePlan({ root, fixtures: ['attic'] })).toMatchObject({
      charts: ['home'],
      isComplete: false,
    });
  });
});
