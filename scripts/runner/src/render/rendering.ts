import type { RunnerError } from '../errors/runner-error.js';
import type { Helm } from '../helm/helm.js';
import type { RunLimits } from '../helm/run-helm.js';

/** One render of one chart: what Helm is asked for. */
export interface RenderRequest {
  /** Path of the chart's folder. */
  chart: string;
  /** Name of the release. */
  release: string;
  /** Namespace of the release. */
  namespace: string;
  /** Paths of values files; later ones win. */
  values?: string[];
  /** Values on top of the files. */
  set?: Record<string, unknown>;
  /** A label that comes back with each document; it does not reach Helm. */
  fixture?: string;
  /** Version that `.Capabilities.KubeVersion` tells, e.g. `1.33`. */
  kubeVersion?: string;
  /** API versions that `.Capabilities.APIVersions` has besides Helm's own list. */
  apiVersions?: string[];
  /** Whether the files in `crds/` come along. */
  includeCrds?: boolean;
}

/** How to render. */
export interface RenderOptions extends RunLimits {
  helm: Helm;
}

/** One document of what a chart renders; the text is not parsed. */
export interface RenderedDocument {
  /** Name of the chart that was rendered. */
  chart: string;
  /** The template below the chart: `templates/ingress.yaml`, or `charts/x/templates/…` of a dependency. */
  template: string;
  /** The request's label. */
  fixture?: string;
  /** 0-based position among the documents of this template, in the order in which Helm prints them. */
  index: number;
  /** 1-based line of the text's first line in Helm's output. */
  line: number;
  /** The document's YAML as Helm printed it, without separator and `# Source:` line. */
  text: string;
}

/** What a request gave. */
export interface Rendering {
  request: RenderRequest;
  /** In the order in which Helm prints them; documents of nothing but comments are left out. */
  documents: RenderedDocument[];
  /** Helm's warnings, one line each. */
  notices: string[];
}

/** A finished request: what it rendered, or why it did not. */
export type RenderOutcome =
  | { request: RenderRequest; rendering: Rendering; error?: never }
  | { request: RenderRequest; error: RunnerError; rendering?: never };
