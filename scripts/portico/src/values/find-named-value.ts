import { RunnerError, readValuesFile } from '@helm-unittest-node/runner';
import type { Finding } from '../checks/finding.js';
import type { PlannedRender } from '../plan/plan.js';
import { readField } from '../router/read-field.js';
import { listChartNodes, listValueFiles } from './value-file.js';

/** The library's messages begin with the chart's name and the key at fault. */
const NAMED_KEY = /^([\w.-]+): (portico(?:\.[\w-]+)+)/;

/**
 * The field that the library's message about a failed template names, the value that stands there, and the
 * values file that sets it; undefined where the message is not the library's.
 */
export async function findNamedValue(
  message: string,
  render: PlannedRender,
): Promise<Pick<Finding, 'field' | 'found' | 'place'> | undefined> {
  const [, chart, key] = NAMED_KEY.exec(message) ?? [];
  if (chart === undefined || key === undefined) return undefined;
  const nodes = await listChartNodes(render.folder);
  const app = nodes.find(({ name }) => name === chart);
  const path = [...(app?.base ?? []), ...key.split('.')];
  const field = `/${path.join('/')}`;
  for (const { file, base } of listValueFiles(render, nodes)) {
    if (!base.every((part, at) => path[at] === part)) continue;
    const found = readField(await readQuietly(file), ...path.slice(base.length));
    if (found !== undefined) return { field, found, place: { file } };
  }
  return { field };
}

/** A file that cannot be read is reported by whoever renders it. */
async function readQuietly(file: string): Promise<unknown> {
  try {
    return await readValuesFile(file);
  } catch (error) {
    if (error instanceof RunnerError) return undefined;
    throw error;
  }
}
