import { join } from 'node:path';
import { RunnerError, readChart } from '@helm-unittest-node/runner';
import type { PlannedRender } from '../plan/plan.js';

/** A file from which a render takes values. */
export interface ValueFile {
  file: string;
  /** Where its top level stands among the values of the release: `[]`, or `['bookmarked', 'portico']`. */
  base: string[];
}

/** A chart of a render, with its dependencies. */
export interface ChartNode {
  name: string;
  folder: string;
  /** Where its values stand among the values of the release. */
  base: string[];
}

/** The chart and all that it depends on, itself first. Dependencies that are no folders are left out. */
export async function listChartNodes(folder: string, base: string[] = []): Promise<ChartNode[]> {
  try {
    const { name, dependencies } = await readChart(folder);
    const below = await Promise.all(
      dependencies.map((dependency) =>
        listChartNodes(join(folder, 'charts', dependency.name), [
          ...base,
          dependency.alias ?? dependency.name,
        ]),
      ),
    );
    return [{ name, folder, base }, ...below.flat()];
  } catch (error) {
    if (error instanceof RunnerError) return [];
    throw error;
  }
}

/** The files that give a render its values, the one that wins first. */
export function listValueFiles(render: PlannedRender, nodes: readonly ChartNode[]): ValueFile[] {
  return [
    ...render.files.toReversed().map((file) => ({ file, base: [] })),
    ...nodes.map(({ folder, base }) => ({ file: join(folder, 'values.yaml'), base })),
  ];
}
