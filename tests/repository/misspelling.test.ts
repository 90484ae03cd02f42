import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dump, load } from 'js-yaml';
import { type CheckReport, type Plan, type PlannedRender, runPlan } from 'portico';
import { bundledHelms, repositoryRoot } from '../library/render-library.js';
import { charts } from './repository.js';
import { misspell, schemaFields } from './schema-fields.js';

const read = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8');
const library = JSON.parse(read('library/values.schema.json'));
const folder = mkdtempSync(join(tmpdir(), 'portico-misspelling-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The chart's own schema, with the library's in the place where it only says "a map". */
function schemaOf(chart: string) {
  const own = JSON.parse(read(`charts/${chart}/values.schema.json`));
  if (!own.properties.portico) return own;
  return { ...own, properties: { ...own.properties, portico: library }, definitions: library.definitions };
}

interface Case {
  chart: string;
  field: string;
  wrong: string;
  render: PlannedRender;
}

/** A copy of the chart, in a repository of its own, whose values have one key misspelt. */
function misspelt(chart: string, path: string[], index: number): Case {
  const { values, wrong } = misspell(
    load(read(`charts/${chart}/values.yaml`)) as Record<string, unknown>,
    path,
  );
  const copy = join(folder, `${index}`, 'charts', chart);
  mkdirSync(join(folder, `${index}`), { recursive: true });
  symlinkSync(join(repositoryRoot, 'library'), join(folder, `${index}`, 'library'));
  cpSync(join(repositoryRoot, 'charts', chart), copy, { recursive: true, verbatimSymlinks: true });
  writeFileSync(join(copy, 'values.yaml'), dump(values));
  const field = path.join('.');
  const name = `${chart} ${field}`;
  return {
    chart,
    field,
    wrong,
    render: {
      chart: name,
      fixture: 'default',
      folder: copy,
      files: [],
      release: chart,
      namespace: 'default',
    },
  };
}

const cases = charts
  .flatMap((chart) => {
    const paths = schemaFields(load(read(`charts/${chart}/values.yaml`)), schemaOf(chart));
    return paths.map((path) => [chart, path] as const);
  })
  .map(([chart, path], index) => misspelt(chart, path, index));

describe('one wrong character in a field of the values of an app chart', () => {
  let report: CheckReport;
  beforeAll(async () => {
    const [helm] = bundledHelms;
    if (!helm) throw new Error('no Helm came with npm ci');
    const renders = cases.map(({ render }) => render);
    const plan: Plan = {
      root: folder,
      umbrella: undefined,
      charts: renders.map(({ chart }) => chart),
      renders,
      clusters: [],
      strayFolders: [],
      isComplete: false,
    };
    report = await runPlan(plan, { helm });
  }, 300_000);

  it('is looked for in every chart and in many fields', () => {
    expect(new Set(cases.map(({ chart }) => chart))).toEqual(new Set(charts));
    expect(cases.length).toBeGreaterThan(250);
    expect(cases.map(({ field }) => field)).toEqual(
      expect.arrayContaining([
        'portico',
        'portico.host',
        'portico.ingressRoutes.api.service.port',
        'apps',
        'email',
      ]),
    );
  });

  it.each(cases)('$chart: $field', ({ wrong, render }) => {
    const findings = report.findings.filter(({ chart }) => chart === render.chart);
    expect(report.results.find(({ chart }) => chart === render.chart)?.verdict).toBe('failed');
    expect(findings.map(({ message }) => message).join('\n')).toContain(wrong);
  });
});
