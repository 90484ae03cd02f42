import { findHelm } from '@helm-unittest-node/runner';
import { isFailing } from '../checks/is-failing.js';
import { makePlan } from '../plan/make-plan.js';
import { createColors } from '../report/colors.js';
import { showProgress } from '../report/progress.js';
import { type ReportFormat, reportFormats } from '../report/report-formats.js';
import { runPlan } from '../run/run-plan.js';
import type { Terminal } from '../terminal.js';

/** What `portico check` is asked for. */
export interface CheckOptions {
  charts: string[];
  fixture: string[];
  format: ReportFormat;
  helm?: string;
  timeout?: number;
  root?: string;
}

/**
 * Renders, validates and sums up the charts of a repository. Gives the exit code: 0 where all is well, 1 where
 * something was found. Throws a `RunnerError` where nothing could be checked.
 */
export async function check(options: CheckOptions, terminal: Terminal): Promise<number> {
  const plan = await makePlan({ root: options.root, charts: options.charts, fixtures: options.fixture });
  const env = options.helm === undefined ? process.env : { ...process.env, HELM_BIN: options.helm };
  const helm = await findHelm({ env });
  const progress = showProgress(plan.renders, terminal);
  try {
    const report = await runPlan(plan, {
      helm,
      timeoutMs: options.timeout === undefined ? undefined : options.timeout * 1000,
      onFinished: progress.advance,
    });
    progress.stop();
    terminal.out(reportFormats[options.format](report, createColors(terminal.hasColor)));
    return report.findings.some(isFailing) ? 1 : 0;
  } finally {
    progress.stop();
  }
}
