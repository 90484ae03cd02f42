import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { names, type Resource, repositoryRoot } from '../library/render-library.js';
import { charts, fixturesOf, renderResources, single } from './repository.js';

const bySingles = charts.filter((chart) => {
  const templates = readdirSync(join(repositoryRoot, 'charts', chart, 'templates'));
  return templates.includes('ingress.yaml') || templates.includes('dual-ingress.yaml');
});
const folder = mkdtempSync(join(tmpdir(), 'portico-all-'));
afterAll(() => rmSync(folder, { recursive: true }));

const byName = (resources: readonly Resource[]) =>
  [...resources].sort((a, b) => (names([a]).join() < names([b]).join() ? -1 : 1));

describe('charts that include single templates', () => {
  it('are some, and others use portico.all', () => {
    expect(bySingles.length).toBeGreaterThan(5);
    expect(charts.length - bySingles.length).toBeGreaterThan(5);
  });

  it.each(bySingles)('%s has forgotten none that a fixture needs', async (chart) => {
    const copy = join(folder, chart);
    cpSync(join(repositoryRoot, 'charts', chart), copy, {
      recursive: true,
      filter: (path) => !/\/(templates|charts\/portico|tests)$/.test(path),
    });
    symlinkSync(join(repositoryRoot, 'library'), join(copy, 'charts', 'portico'));
    cpSync(join(repositoryRoot, 'tests/charts/demo/templates'), join(copy, 'templates'), { recursive: true });
    writeFileSync(join(copy, '.helmignore'), '');
    const requests = fixturesOf(chart).map((fixture) => single(chart, fixture));
    const own = await renderResources(requests);
    const whole = await renderResources(requests.map((request) => ({ ...request, chart: copy })));
    expect(byName(own)).toEqual(byName(whole));
  });
});
