import { rm } from 'node:fs/promises';
import { HelmWrongOutputError } from '../errors/helm-errors.js';
import type { Helm } from '../helm/helm.js';
import { type RunLimits, runHelm } from '../helm/run-helm.js';
import { writeWorkFile } from '../helm/work-folder.js';
import { readErrorText } from '../render/explain-failure.js';
import { toHelm3Layout } from '../render/to-helm-3-layout.js';
import type { Overlay } from './build-overlay.js';
import { type DriverJob, RESULT_MARK, templateOnLine } from './driver-template.js';

/** What one render is asked for, besides the templates. */
export interface FileJob {
  /** The values over the chart's own, as JSON. */
  values: string;
  release: DriverJob['release'];
  apiVersions: string[];
  kubeVersion: { major: string; minor: string };
  /** Whether an error has to name its line and column; costs a second Helm process. */
  exactErrors: boolean;
}

/** The text of each rendered template by its full name, or why there is none. */
export type RenderedFiles = { files: Map<string, string> } | { failure: RenderFailure };

/** A render that Helm refused. */
export interface RenderFailure {
  /** Helm's error in the layout of Helm 3, without the leading `Error: `. */
  text: string;
  /** Whether a template failed; otherwise the values, or the chart, were refused before that. */
  isTemplateFailure: boolean;
}

/** Renders the templates of an overlay in one Helm process and gives their raw texts. */
export async function renderFiles(
  overlay: Overlay,
  job: FileJob,
  helm: Helm,
  limits: RunLimits,
): Promise<RenderedFiles> {
  const values = await writeWorkFile('values.json', job.values);
  try {
    const text = await runDriver(overlay, job, values, helm, limits, false);
    const [, json] =
      new RegExp(`^execution error at \\([^)]*\\): ${RESULT_MARK}([\\s\\S]*)$`).exec(text) ?? [];
    if (json !== undefined) {
      // Helm removes this text, which Go prints for a missing value, from everything that it renders.
      const files = Object.entries(JSON.parse(json) as Record<string, string>);
      return { files: new Map(files.map(([name, content]) => [name, content.replaceAll('<no value>', '')])) };
    }
    const failure = withoutDriver(overlay, text);
    if (!job.exactErrors || !failure.isTemplateFailure) return { failure };
    const exact = await runDriver(overlay, job, values, helm, limits, true);
    return { failure: { ...failure, text: exact === '' ? failure.text : exact } };
  } finally {
    await rm(values, { force: true });
  }
}

async function runDriver(
  overlay: Overlay,
  job: FileJob,
  values: string,
  helm: Helm,
  limits: RunLimits,
  plain: boolean,
): Promise<string> {
  const { major, minor } = job.kubeVersion;
  const version = `v${major}.${minor}.0`;
  const isPlainVersion = /^\d+$/.test(major) && /^\d+$/.test(minor);
  const driverJob: DriverJob = {
    release: job.release,
    apiVersions: job.apiVersions.length,
    ...(isPlainVersion && !overlay.asksForGitVersion
      ? {}
      : { kubeVersion: { Version: version, GitVersion: version, Major: major, Minor: minor } }),
    replacesCapabilities: overlay.asksForCapabilities || !isPlainVersion,
    plain,
  };
  const encoded = Buffer.from(JSON.stringify(driverJob)).toString('base64');
  const { exitCode, stdout, stderr } = await runHelm(
    helm.path,
    [
      'template',
      '--namespace=default',
      `--values=${values}`,
      ...(isPlainVersion ? [`--kube-version=${major}.${minor}.0`] : []),
      ...[...job.apiVersions, encoded].map((version) => `--api-versions=${version}`),
      '--',
      'release',
      overlay.folder,
    ],
    `rendering ${overlay.driver.slice(0, overlay.driver.indexOf('/'))}`,
    limits,
  );
  if (exitCode !== 0) return toHelm3Layout(readErrorText(stderr));
  if (plain) return '';
  throw new HelmWrongOutputError(helm.path, 'template', stdout);
}

/** Takes the driver out of Helm's error: the chain begins at the template that the driver rendered. */
function withoutDriver(overlay: Overlay, text: string): RenderFailure {
  const driver = escapePattern(overlay.driver);
  const [, line, message] =
    new RegExp(`^execution error at \\(${driver}:(\\d+):\\d+\\): ([\\s\\S]*)$`).exec(text) ?? [];
  if (line !== undefined) {
    const template = templateOnLine(overlay.templates, Number(line));
    return { text: `execution error at (${template?.name}:1:1): ${message}`, isTemplateFailure: true };
  }
  const chain = new RegExp(
    `^template: ${driver}:\\d+:\\d+: executing "[^"]*" at <[\\s\\S]*?>: error calling include: `,
  );
  if (chain.test(text)) return { text: text.replace(chain, ''), isTemplateFailure: true };
  if (/^(parse error at|template:|execution error at) /.test(text)) return { text, isTemplateFailure: true };
  const isSchema = text.startsWith("values don't meet the specifications of the schema(s)");
  return {
    text: isSchema ? `${text}\n` : text.replace(/^chart dependencies processing failed: /, ''),
    isTemplateFailure: false,
  };
}

function escapePattern(text: string): string {
  return text.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}
