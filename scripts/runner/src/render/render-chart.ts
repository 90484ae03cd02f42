import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readChart } from '../chart/read-chart.js';
import { HelmWrongOutputError } from '../errors/helm-errors.js';
import { runHelm } from '../helm/run-helm.js';
import { writeWorkFile } from '../helm/work-folder.js';
import { cleanText } from '../text/clean-text.js';
import { readValuesFile } from '../values/read-values-file.js';
import { explainFailure } from './explain-failure.js';
import { readNotices } from './read-notices.js';
import type { Rendering, RenderOptions, RenderRequest } from './rendering.js';
import { splitDocuments } from './split-documents.js';

/**
 * Renders one chart with `helm template`, in a clean environment. Chart.yaml and the values files are checked
 * before Helm runs.
 *
 * Throws `ChartError` and `ValuesFileError` for bad input, `TemplateError` where a template fails, `SchemaError`
 * where the values do not fit a schema, `HelmFailedError` for other refusals, and the errors of a process that
 * misbehaves (`HelmTimeoutError` and its like).
 */
export async function renderChart(request: RenderRequest, options: RenderOptions): Promise<Rendering> {
  await readChart(request.chart);
  for (const file of request.values ?? []) await readValuesFile(file);

  const set = request.set && (await writeWorkFile('set.json', JSON.stringify(request.set)));
  try {
    const { exitCode, stdout, stderr } = await runHelm(
      options.helm.path,
      templateArguments(request, set === undefined ? [] : [set]),
      `rendering ${request.chart}`,
      options,
    );
    if (exitCode !== 0) throw explainFailure(request.chart, cleanText(stderr));
    const documents = splitDocuments(stdout);
    if (documents === undefined) throw new HelmWrongOutputError(options.helm.path, 'template', stdout);
    const { fixture } = request;
    return {
      request,
      documents: fixture === undefined ? documents : documents.map((document) => ({ ...document, fixture })),
      notices: readNotices(cleanText(stderr)),
    };
  } finally {
    if (set !== undefined) await rm(set, { force: true });
  }
}

function templateArguments(request: RenderRequest, moreValues: readonly string[]): string[] {
  return [
    'template',
    `--namespace=${request.namespace}`,
    ...[...(request.values ?? []), ...moreValues].map((file) => `--values=${asListItem(resolve(file))}`),
    ...(request.kubeVersion === undefined ? [] : [`--kube-version=${request.kubeVersion}`]),
    ...(request.apiVersions ?? []).map((version) => `--api-versions=${version}`),
    ...(request.includeCrds ? ['--include-crds'] : []),
    '--',
    request.release,
    resolve(request.chart),
  ];
}

/** Helm reads the value of --values as a comma-separated list in the manner of CSV files. */
function asListItem(path: string): string {
  return /[",\n]/.test(path) ? `"${path.replaceAll('"', '""')}"` : path;
}
