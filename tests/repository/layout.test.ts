import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkDependencies } from '@helm-unittest-node/runner';
import { describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { repositoryRoot } from '../library/render-library.js';
import { charts } from './repository.js';

const read = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8');
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: repositoryRoot, encoding: 'utf8' })
  .split('\0')
  .filter(Boolean);
const ownValues = ['argocd-apps', 'cert-issuers'];
const apps = charts.filter((chart) => !ownValues.includes(chart));

describe('the repository', () => {
  it.each(apps)('%s uses this library, by a link that stays inside', async (chart) => {
    const link = `charts/${chart}/charts/portico`;
    expect(readlinkSync(join(repositoryRoot, link))).toBe('../../../library');
    await checkDependencies(join(repositoryRoot, 'charts', chart));
  });

  it('holds no link that leads out of it, because ArgoCD refuses every app beside one', () => {
    const links = tracked.filter((path) => lstatSync(join(repositoryRoot, path)).isSymbolicLink());
    expect(links.length).toBeGreaterThanOrEqual(apps.length);
    const root = realpathSync(repositoryRoot);
    const outside = links.filter((path) => relative(root, realpathSync(join(root, path))).startsWith('..'));
    expect(outside).toEqual([]);
  });

  it('closes the values of all app charts by one and the same schema', () => {
    const [first, ...others] = apps.map((chart) => read(`charts/${chart}/values.schema.json`));
    expect(JSON.parse(first ?? '')).toMatchObject({ additionalProperties: false });
    expect(new Set(others)).toEqual(new Set([first]));
  });

  it('lists every chart in the umbrella, with a condition and without a repository', () => {
    const { dependencies } = load(read('Chart.yaml')) as { dependencies: Record<string, string>[] };
    expect(dependencies.map(({ name }) => name).sort()).toEqual(charts);
    for (const { name, condition, repository, version } of dependencies) {
      expect(repository).toBeUndefined();
      expect(condition).toBe(
        ownValues.includes(name as string) ? `${name}.enabled` : `${name}.portico.enabled`,
      );
      expect(version).toBe((load(read(`charts/${name}/Chart.yaml`)) as { version: string }).version);
    }
  });

  it('has an Application for every chart', () => {
    const { apps: listed } = load(read('charts/argocd-apps/values.yaml')) as {
      apps: Record<string, unknown>;
    };
    expect(Object.keys(listed).sort()).toEqual(charts);
  });

  it('has suites for every chart', () => {
    expect(charts.filter((chart) => !existsSync(join(repositoryRoot, 'charts', chart, 'tests')))).toEqual([]);
  });

  it('names no registry in its lock file', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });

  it('pins every dependency to one version', () => {
    const manifests = tracked.filter((path) => /^(scripts\/[^/]+\/)?package\.json$/.test(path));
    const loose = manifests.flatMap((path) => {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(read(path)) as Record<
        string,
        Record<string, string>
      >;
      return Object.entries({ ...dependencies, ...devDependencies }).filter(
        ([, version]) => !/^(npm:.*@)?\d+\.\d+\.\d+$/.test(version),
      );
    });
    expect(loose).toEqual([]);
  });

  it('keeps every source file short enough to read', () => {
    const long = tracked
      .filter((path) => /\.(ts|mjs|tpl)$/.test(path))
      .map((path) => [path, read(path).split('\n').length] as const)
      .filter(([, lines]) => lines > 400);
    expect(long).toEqual([]);
  });

  it('mentions every chart in the README', () => {
    const readme = read('README.md');
    expect(charts.filter((chart) => !readme.includes(`\`${chart}\``))).toEqual([]);
  });
});
