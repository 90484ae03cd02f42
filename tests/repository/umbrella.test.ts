import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderChart } from '@helm-unittest-node/runner';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bundledHelms, find, names, type Resource, repositoryRoot } from '../library/render-library.js';
import { charts, renderResources, resourcesOf, single, umbrella } from './repository.js';

const withHelm = bundledHelms.map((helm) => [helm.version, helm] as const);

/** Resources in an order that does not depend on the order of rendering. */
function sorted(resources: readonly Resource[]): Resource[] {
  const id = ({ kind, metadata }: Resource) => `${kind} ${metadata.namespace} ${metadata.name}`;
  return [...resources].sort((a, b) => (id(a) < id(b) ? -1 : 1));
}

describe.each(withHelm)('the umbrella with Helm %s', (_version, helm) => {
  it('gives the resources of all single releases, with the values of the cluster', async () => {
    const rendering = await renderChart(umbrella('el-jefe'), { helm });
    const whole = resourcesOf({ request: rendering.request, rendering });
    const singles = await renderResources(charts.map((chart) => single(chart)));
    expect(names(whole)).toEqual(names(singles));
    expect(sorted(whole)).toEqual(sorted(singles));
  });

  it('renders without any values', async () => {
    const rendering = await renderChart(umbrella(), { helm });
    expect(rendering.documents.length).toBeGreaterThan(charts.length);
  });

  it('leaves out a chart that is switched off', async () => {
    const rendering = await renderChart(
      {
        ...umbrella('el-jefe'),
        set: { bookmarked: { portico: { enabled: false } }, 'argocd-apps': { enabled: false } },
      },
      { helm },
    );
    const whole = resourcesOf({ request: rendering.request, rendering });
    expect(
      names(whole).filter((name) => name.includes('bookmarked') || name.startsWith('Application/')),
    ).toEqual([]);
    expect(() => find(whole, 'Ingress', 'firebook-ingress')).not.toThrow();
  });

  it('refuses a misspelt chart', async () => {
    const failure = renderChart(
      { ...umbrella(), set: { bookmarkd: { portico: { enabled: false } } } },
      { helm },
    );
    await expect(failure).rejects.toThrow(/bookmarkd/);
  });

  it('passes a misspelt key of a chart to the schema of the library', async () => {
    const failure = renderChart({ ...umbrella(), set: { bookmarked: { portico: { hots: 'a' } } } }, { helm });
    await expect(failure).rejects.toThrow(/hots/);
  });
});

describe('the umbrella', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portico-umbrella-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  beforeAll(() => {
    for (const name of [
      'Chart.yaml',
      'Chart.lock',
      'values.yaml',
      'values.schema.json',
      '.helmignore',
      'charts',
      'library',
      'README.md',
    ]) {
      cpSync(join(repositoryRoot, name), join(folder, name), { recursive: true, verbatimSymlinks: true });
    }
  });

  it('reads nothing but charts: files beside them neither break nor slow it', async () => {
    const [helm] = bundledHelms;
    if (!helm) throw new Error('no Helm came with npm ci');
    const traps = ['node_modules', 'scripts', 'tests', '.git', 'values'];
    for (const name of traps) {
      // A link that leads nowhere stops Helm wherever it looks, and so shows where it looks.
      execFileSync('mkdir', ['-p', join(folder, name)]);
      symlinkSync('/nowhere/at/all', join(folder, name, 'trap'));
    }
    writeFileSync(join(folder, 'charts', 'bookmarked-0.1.0.tgz'), 'stale archive');
    writeFileSync(join(folder, 'charts', 'bookmarked', 'charts', 'portico-0.1.0.tgz'), 'stale archive');
    const trapped = await renderChart({ ...umbrella('el-jefe'), chart: folder }, { helm });
    const plain = await renderChart(umbrella('el-jefe'), { helm });
    expect(trapped.documents.map(({ text }) => text)).toEqual(plain.documents.map(({ text }) => text));
  });
});
