import type { AssertionDefinition, Check } from '../assertions/assertion.js';
import type { GoMap, GoValue } from '../yaml/go-value.js';

/** A suite of tests, as its file says, with the defaults of helm-unittest for what it does not say. */
export interface Suite {
  /** Path of the suite's file, relative to the working directory. */
  file: string;
  /** 1-based line at which the suite begins in its file. */
  line: number;
  /** Empty where the suite has none. */
  name: string;
  /** The route of its chart: `parent`, or `parent/charts/child`. */
  route: string;
  values: string[];
  set: GoMap;
  templates: string[];
  excludeTemplates: string[];
  includeCrds: boolean;
  release: ReleaseSettings;
  chart: ChartSettings;
  capabilities: CapabilitySettings;
  postRenderer: PostRenderer | undefined;
  /** Why all its tests are skipped; empty where they are not. */
  skipReason: string;
  snapshotId: string;
  tests: Test[];
}

/** One test of a suite. */
export interface Test {
  name: string;
  line: number;
  values: string[];
  set: GoMap;
  /** Empty where the test does not name one. */
  template: string;
  templates: string[];
  documentIndex: number | undefined;
  documentSelector: DocumentSelector | undefined;
  release: ReleaseSettings;
  chart: ChartSettings;
  capabilities: CapabilitySettings;
  postRenderer: PostRenderer | undefined;
  skipReason: string;
  assertions: Assertion[];
}

/** An assertion of a test. */
export interface Assertion {
  name: string;
  line: number;
  definition: AssertionDefinition;
  check: Check;
  not: boolean;
  /** Empty where the assertion does not name one. */
  template: string;
  /** -1 for all documents. */
  documentIndex: number;
  documentSelector: DocumentSelector | undefined;
}

/** Chooses documents by what they hold. */
export interface DocumentSelector {
  path: string;
  /** Null matches any value. */
  value: GoValue;
  matchMany: boolean;
  skipEmptyTemplates: boolean;
}

/** Empty and zero where nothing is set. */
export interface ReleaseSettings {
  name: string;
  namespace: string;
  revision: number;
  upgrade: boolean;
}

/** Empty where nothing is set. */
export interface ChartSettings {
  version: string;
  appVersion: string;
}

export interface CapabilitySettings {
  /** Empty where nothing is set. */
  majorVersion: string;
  minorVersion: string;
  /** Null where they are set to nothing, which also drops the suite's. */
  apiVersions: string[] | null;
}

/** A program through which everything rendered goes. */
export interface PostRenderer {
  cmd: string;
  args: string[];
}
