import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { suggestName } from '../nearest-name.js';
import { UsageError } from '../usage-error.js';
import type { PlannedRender } from './plan.js';

/**
 * Keeps the renders of the named charts with the named fixtures; of all where none is named.
 * Throws {@link UsageError} for a name that is not there, with the nearest one.
 */
export function selectNames(
  renders: readonly PlannedRender[],
  root: string,
  {
    charts = [],
    fixtures = [],
  }: { charts?: readonly string[] | undefined; fixtures?: readonly string[] | undefined },
): PlannedRender[] {
  const known = [...new Set(renders.map(({ chart }) => chart))];
  const names = charts.map((name) => toChartName(name, known, root));
  const ofCharts = renders.filter(({ chart }) => names.length === 0 || names.includes(chart));
  const knownFixtures = [...new Set(ofCharts.map(({ fixture }) => fixture))];
  for (const name of fixtures) {
    if (knownFixtures.includes(name)) continue;
    const whose =
      names.length === 0 ? 'No chart' : names.length === 1 ? `The chart ${names[0]}` : 'None of these charts';
    throw new UsageError({
      summary: `${whose} has ${names.length === 1 ? 'no' : 'a'} fixture called "${name}".`,
      hint: suggestName(name, knownFixtures),
      key: '--fixture',
      value: name,
    });
  }
  return ofCharts.filter(({ fixture }) => fixtures.length === 0 || fixtures.includes(fixture));
}

/** A chart's name, or the path of its folder, as a name. */
function toChartName(given: string, known: readonly string[], root: string): string {
  if (known.includes(given)) return given;
  const isPath = given.includes('/') || given.includes('\\') || /^\.+$/.test(given);
  if (!isPath) {
    throw new UsageError({
      summary: `There is no chart called "${given}".`,
      hint: suggestName(given, known),
      key: 'CHART',
      value: given,
    });
  }
  for (const base of isAbsolute(given) ? [''] : [process.cwd(), root]) {
    const path = resolve(base, given);
    const isInCharts = relative(join(root, 'charts'), dirname(path)) === '';
    if (isInCharts && known.includes(basename(path))) return basename(path);
  }
  const nearest = suggestName(basename(given), known);
  throw new UsageError({
    summary: `"${given}" is not the folder of a chart in ${join(root, 'charts')}.`,
    hint: `Name charts by the name of their folder. ${nearest}`.trim(),
    key: 'CHART',
    value: given,
  });
}
