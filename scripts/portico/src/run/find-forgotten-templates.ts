import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readValuesFile, ValuesFileError } from '@helm-unittest-node/runner';
import type { Finding } from '../checks/finding.js';
import { displayPath } from '../display-path.js';
import type { PlannedRender } from '../plan/plan.js';

type Values = Record<string, unknown>;

/** The public templates of the library that print what stands under a key of `portico`. */
const printers: Record<string, string[]> = {
  components: ['deployment', 'service'],
  ingress: ['ingress'],
  ingresses: ['ingress'],
  dualIngress: ['dual-ingress'],
  ingressRoute: ['ingressroute'],
  ingressRoutes: ['ingressroute'],
  middlewares: ['middlewares'],
  networkPolicy: ['network-policy'],
};
const maps = new Set(['components', 'ingresses', 'ingressRoutes', 'middlewares']);

/**
 * A chart that includes the library's templates one by one renders nothing, without a word, for values whose
 * template it forgot. The library cannot see that; this reads the includes of the chart and the values of the render.
 */
export async function findForgottenTemplates(render: PlannedRender): Promise<Finding[]> {
  const included = await includedTemplates(join(render.folder, 'templates'));
  if (included.size === 0 || included.has('all')) return [];
  const values = await readValues(render);
  if (values.enabled === false) return [];
  return Object.entries(printers).flatMap(([key, templates]) => {
    if (!isAskedFor(values[key], maps.has(key))) return [];
    return templates
      .filter((template) => !included.has(template))
      .map((template) => ({
        id: 'forgotten-template',
        severity: 'error' as const,
        chart: render.chart,
        fixture: render.fixture,
        message: `portico.${key} is set, but no template includes portico.${template}, so nothing is rendered for it.`,
        fix: `Add templates/${template}.yaml with {{ include "portico.${template}" . }}, or let one template include portico.all.`,
        field: `/portico/${key}`,
        place: { file: displayPath(join(render.folder, 'templates')) },
      }));
  });
}

async function includedTemplates(folder: string): Promise<Set<string>> {
  if (!existsSync(folder)) return new Set();
  const files = (await readdir(folder, { recursive: true })).filter((file) =>
    /\.(ya?ml|tpl|txt)$/.test(file),
  );
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/"portico\.([a-z-]+)"/g)].map(([, name]) => name as string)),
  );
}

/** What stands under `portico` in the chart's values and the files of the render, key by key. */
async function readValues({ folder, files }: PlannedRender): Promise<Values> {
  const all = await Promise.all([readChartValues(folder), ...files.map((file) => readValuesFile(file))]);
  const merged: Values = {};
  for (const { portico } of all) {
    if (!isMap(portico)) continue;
    for (const [key, value] of Object.entries(portico)) {
      const old = merged[key];
      merged[key] = isMap(old) && isMap(value) ? { ...old, ...value } : value;
    }
  }
  return merged;
}

/** The chart's own values; none where the file is missing or empty, which Helm allows. */
async function readChartValues(folder: string): Promise<Values> {
  try {
    return await readValuesFile(join(folder, 'values.yaml'));
  } catch (error) {
    if (error instanceof ValuesFileError) return {};
    throw error;
  }
}

function isAskedFor(value: unknown, holdsEntries: boolean): boolean {
  if (!isMap(value)) return false;
  if (holdsEntries) return Object.values(value).some((entry) => isMap(entry) && entry.enabled !== false);
  return value.enabled !== false && Object.keys(value).length > 0;
}

function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
