import { join } from 'node:path';
import { type RunnerError, SchemaError, TemplateError } from '@helm-unittest-node/runner';
import type { Finding } from '../checks/finding.js';
import { displayPath } from '../display-path.js';
import type { PlannedRender } from '../plan/plan.js';
import { explainSchemaError } from '../values/explain-schema-error.js';
import { findNamedValue } from '../values/find-named-value.js';

/** Turns the reason why a chart was not rendered into findings: one, or one a violation of a schema. */
export async function explainError(error: RunnerError, render: PlannedRender): Promise<Finding[]> {
  const { chart, fixture, folder } = render;
  const base = {
    id: error.code.toLowerCase().replaceAll('_', '-'),
    severity: 'error' as const,
    chart,
    fixture,
  };
  if (error instanceof SchemaError) {
    const problems = await explainSchemaError(error, render);
    return problems.map((problem) => ({ ...base, ...problem }));
  }
  if (error instanceof TemplateError) {
    const { template, line, column, reason } = error;
    const place = { file: join(folder, template), line, column };
    const named = await findNamedValue(reason, render);
    // The library's messages tell the way out themselves.
    const fix =
      named === undefined ? 'Correct the values that the template reads, or the template.' : undefined;
    return [{ ...base, message: reason.trim(), template, fix, place, ...named }];
  }
  const { summary, hint, file, line, value } = error;
  return [
    {
      ...base,
      message: summary,
      fix: hint,
      ...(value === undefined ? {} : { found: value }),
      ...(file === undefined ? {} : { place: { file: displayPath(file), line } }),
    },
  ];
}
