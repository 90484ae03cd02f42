import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loadAll, YAMLException } from 'js-yaml';
import { ChartError } from '../errors/chart-error.js';
import { HELM_VALUES_SCHEMA } from '../values/helm-values-schema.js';
import { readTextFile } from '../values/read-text-file.js';

/** One entry of `dependencies` in a Chart.yaml. */
export interface ChartDependency {
  name: string;
  /** A version, or a range of versions. */
  version: string;
  /** Empty for a chart that stands in `charts/`. */
  repository: string;
  alias?: string;
  condition?: string;
  tags?: string[];
}

/** What a Chart.yaml says, as far as this package needs it. */
export interface Chart {
  /** The chart's folder, as given. */
  folder: string;
  name: string;
  version: string;
  type: 'application' | 'library';
  appVersion?: string;
  kubeVersion?: string;
  dependencies: ChartDependency[];
}

/**
 * Reads and checks the Chart.yaml of a chart folder. Throws {@link ChartError} where the folder or the file
 * is missing or broken.
 */
export async function readChart(folder: string): Promise<Chart> {
  const stats = await stat(folder).catch(() => undefined);
  if (!stats?.isDirectory()) {
    throw new ChartError({
      summary: `${folder} is no chart: ${stats === undefined ? 'it does not exist' : 'it is not a folder'}.`,
      hint: 'Name a folder that holds a Chart.yaml.',
      file: folder,
    });
  }
  const file = join(folder, 'Chart.yaml');
  const fields = asMap(await parse(file));
  const fail = (key: string, trouble: string) =>
    new ChartError({
      summary: `${file}: ${key} ${trouble}${fields[key] === undefined ? '' : `, but it is ${JSON.stringify(fields[key])}`}.`,
      hint: `Correct ${key}; the fields of a Chart.yaml are described at helm.sh/docs/topics/charts.`,
      file,
      key,
      value: fields[key],
    });
  const { apiVersion, name, type = 'application', dependencies } = fields;
  const version = typeof fields.version === 'number' ? String(fields.version) : fields.version;
  if (apiVersion !== 'v1' && apiVersion !== 'v2') throw fail('apiVersion', 'must be v2 (or v1)');
  if (typeof name !== 'string' || !/^[\w.-]+$/.test(name) || /^\.+$/.test(name)) {
    throw fail('name', 'must consist of letters, digits, dots, dashes and underscores');
  }
  // Helm also takes versions of one or two parts.
  if (typeof version !== 'string' || !/^v?\d+(\.\d+){0,2}([-+][\w.+-]+)?$/.test(version)) {
    throw fail('version', 'must be a semantic version');
  }
  if (type !== 'application' && type !== 'library') throw fail('type', 'must be application or library');
  if (dependencies !== undefined && dependencies !== null && !Array.isArray(dependencies)) {
    throw fail('dependencies', 'must be a list');
  }
  return {
    folder,
    name,
    version,
    type,
    ...optionalText(fields, 'appVersion'),
    ...optionalText(fields, 'kubeVersion'),
    dependencies: (dependencies ?? []).map((entry: unknown) => {
      const dependency = asMap(entry);
      if (typeof dependency.name !== 'string') throw fail('dependencies', 'must name each chart');
      return {
        name: dependency.name,
        version: typeof dependency.version === 'string' ? dependency.version : '',
        repository: typeof dependency.repository === 'string' ? dependency.repository : '',
        ...optionalText(dependency, 'alias'),
        ...optionalText(dependency, 'condition'),
        ...(Array.isArray(dependency.tags) ? { tags: dependency.tags.map(String) } : {}),
      };
    }),
  };

  async function parse(path: string): Promise<unknown> {
    const read = await readTextFile(path);
    if ('trouble' in read) {
      const trouble =
        read.trouble === 'does not exist' ? 'it has no Chart.yaml' : `its Chart.yaml ${read.trouble}`;
      throw new ChartError({
        summary: `${folder} is no chart: ${trouble}.`,
        hint: 'Name a folder that holds a Chart.yaml.',
        file: path,
      });
    }
    return parseYaml(path, read.text);
  }
}

/** Reads YAML that belongs to a chart; throws {@link ChartError} with the line where it is none. */
export function parseYaml(path: string, text: string): unknown {
  try {
    return loadAll(text, { schema: HELM_VALUES_SCHEMA, filename: path })[0];
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark && error.mark.line + 1;
    throw new ChartError({
      summary: `${path} is no YAML: ${error.reason}${line === undefined ? '' : ` on line ${line}`}.`,
      hint: 'Correct that line, or the one before it.',
      file: path,
      line,
      cause: error,
    });
  }
}

function asMap(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function optionalText<Key extends string>(
  fields: Record<string, unknown>,
  key: Key,
): { [K in Key]?: string } {
  const value = fields[key];
  return typeof value === 'string' || typeof value === 'number'
    ? ({ [key]: String(value) } as { [K in Key]?: string })
    : {};
}
