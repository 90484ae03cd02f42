import { basename } from 'node:path';
import type { RenderedFiles } from '../engine/render-files.js';
import { toFullName } from '../engine/select-templates.js';
import { RunnerError } from '../errors/runner-error.js';
import type { SnapshotFile } from '../snapshot/snapshot-file.js';
import { DocumentError, parseDocuments, parseYamlDocuments } from './parse-documents.js';
import { parseRenderError } from './parse-render-error.js';
import { expectsSuccess, TestError } from './plan-test.js';
import { postRender, UNMARKED_FILE } from './post-render.js';
import type { AssertionResult, TestResult } from './results.js';
import { type RenderedTest, runAssertion } from './run-assertion.js';
import type { DocumentsByTemplate } from './select-documents.js';
import type { Assertion, Suite, Test } from './suite.js';

export interface RunTestOptions {
  suite: Suite;
  test: Test;
  /** The name of the root chart. */
  chart: string;
  /** Files of `crds/` by full name; empty where the suite does not include them. */
  crds: Map<string, string>;
  snapshots: SnapshotFile;
  failFast: boolean;
}

/** Runs the assertions of one test on what it rendered. */
export async function runTest(render: Promise<RenderedFiles>, options: RunTestOptions): Promise<TestResult> {
  const { test } = options;
  const started = performance.now();
  const base = { name: test.name, line: test.line, skipped: false };
  const finish = (result: Pick<TestResult, 'passed' | 'assertions'> & { error?: string }): TestResult => ({
    ...base,
    skipped: result.assertions.length > 0 && result.assertions.every((assertion) => assertion.skipped),
    ...result,
    durationMs: performance.now() - started,
  });
  try {
    const { rendered, targetsOfAll, error, postRendered } = await prepare(await render, options);
    const assertions: AssertionResult[] = [];
    for (const [index, assertion] of test.assertions.entries()) {
      const targets = postRendered ?? targetsOf(assertion, options, targetsOfAll);
      assertions.push(runAssertion(assertion, index, test, targets, rendered));
      if (options.failFast && !assertions.at(-1)?.passed) break;
    }
    const passed = assertions.length > 0 && assertions.every((assertion) => assertion.passed);
    return finish({ passed, assertions, ...(error === undefined ? {} : { error }) });
  } catch (error) {
    if (error instanceof TestError || error instanceof DocumentError || error instanceof RunnerError) {
      return finish({ passed: false, assertions: [], error: error.message });
    }
    throw error;
  }
}

interface Prepared {
  rendered: RenderedTest;
  /** Full names of everything that was rendered, the targets of a suite that names no templates. */
  targetsOfAll: string[];
  /** The only target, where a post-renderer mixed the files. */
  postRendered?: string[];
  error?: string;
}

async function prepare(render: RenderedFiles, options: RunTestOptions): Promise<Prepared> {
  const { suite, test, snapshots, failFast, chart } = options;
  let counter = 0;
  const base = {
    failFast,
    compareToSnapshot: (value, patterns) => {
      counter += 1;
      return snapshots.compare(test.name, counter, value, patterns);
    },
  } satisfies Partial<RenderedTest>;

  if ('failure' in render) return prepareFailure(render.failure, options, base);

  const renderer = test.postRenderer ?? suite.postRenderer;
  const files = renderer === undefined ? render.files : await postRender(render.files, renderer);
  const documents: DocumentsByTemplate = new Map();
  for (const [name, text] of options.crds) documents.set(name, parseYamlDocuments(name, text));
  for (const [name, text] of files) {
    const full = name.startsWith(chart) ? name : `${chart}/${name}`;
    const parsed = parseDocuments(full, text);
    if (parsed !== undefined) documents.set(full, parsed);
  }
  const unmarked = `${chart}/${UNMARKED_FILE}`;
  return {
    rendered: { ...base, documents, succeeded: true, renderError: undefined },
    targetsOfAll: [...render.files.keys(), ...options.crds.keys()],
    ...(renderer !== undefined && documents.size === 1 && documents.has(unmarked)
      ? { postRendered: [unmarked] }
      : {}),
  };
}

/** What assertions see of a failed render (helm-unittest format: render failures). */
function prepareFailure(
  { text, isTemplateFailure }: { text: string; isTemplateFailure: boolean },
  { suite, test, chart }: RunTestOptions,
  base: Pick<RenderedTest, 'failFast' | 'compareToSnapshot'>,
): Prepared {
  const failed = { ...base, documents: new Map(), succeeded: false };
  const parsed = isTemplateFailure && !expectsSuccess(test) ? parseRenderError(text) : undefined;
  if (parsed === undefined) {
    return { rendered: { ...failed, renderError: text }, targetsOfAll: [], error: text };
  }
  const document = { raw: parsed.message.replace(/^\n+/, '') };
  // What fails in a partial is the failure of every template of the suite.
  const names = basename(parsed.file).startsWith('_')
    ? (suite.templates.length === 0 ? ['**'] : suite.templates).map((name) => toFullName(suite.route, name))
    : [parsed.file];
  const documents: DocumentsByTemplate = new Map(
    names.map((name) => [name.startsWith(chart) ? name : `${chart}/${name}`, [document]]),
  );
  return { rendered: { ...failed, documents, renderError: undefined }, targetsOfAll: names };
}

/** Full names of the templates that an assertion looks at (helm-unittest format: targets of an assertion). */
function targetsOf(assertion: Assertion, { suite, test }: RunTestOptions, all: readonly string[]): string[] {
  const named = [[assertion.template].filter(Boolean), test.templates, [test.template].filter(Boolean)].find(
    (names) => names.length > 0,
  );
  const isOpen = suite.templates.length === 0 || suite.templates.some((name) => name.includes('*'));
  if (named === undefined && isOpen) return [...all];
  return (named ?? suite.templates).map((name) => toFullName(suite.route, name));
}
