/** What became of an assertion. */
export interface AssertionResult {
  /** 0-based position in the test. */
  index: number;
  name: string;
  not: boolean;
  passed: boolean;
  skipped: boolean;
  /** What was expected and what was found, line by line; empty where it passed. */
  info: string[];
}

/** What became of a test. */
export interface TestResult {
  name: string;
  /** 1-based line in the suite's file. */
  line: number;
  passed: boolean;
  skipped: boolean;
  /** Why the test could not be run; it may have passed all the same, where it expected that. */
  error?: string;
  assertions: AssertionResult[];
  durationMs: number;
}

/** What became of a suite. */
export interface SuiteResult {
  name: string;
  /** Path of its file, relative to the working directory. */
  file: string;
  passed: boolean;
  skipped: boolean;
  /** Why the suite could not be run. */
  error?: string;
  tests: TestResult[];
  snapshots: SnapshotCounts;
}

export interface SnapshotCounts {
  total: number;
  failed: number;
  created: number;
  vanished: number;
}

/** What became of a chart. */
export interface ChartResult {
  /** Empty where the chart could not be read. */
  name: string;
  path: string;
  passed: boolean;
  /** Why no suite of the chart was run. */
  error?: string;
  suites: SuiteResult[];
}

/** What became of everything that was asked for. */
export interface RunResult {
  passed: boolean;
  charts: ChartResult[];
  /** What the authors should know though nothing failed, as fields that nobody reads. */
  warnings: string[];
  durationMs: number;
}
