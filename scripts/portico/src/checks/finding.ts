/** How much a finding weighs: an `error` or a `warning` fails the run, an `info` does not. */
export type Severity = 'error' | 'warning' | 'info';

/** What names a resource. */
export interface ResourceName {
  apiVersion: string;
  kind: string;
  /** Empty for kinds that have no namespace. */
  namespace: string;
  name: string;
}

/** A place in a file, lines and columns counted from 1. */
export interface Place {
  file: string;
  line?: number | undefined;
  column?: number | undefined;
}

/** One thing that is wrong, whoever found it. */
export interface Finding {
  /** Stable name of the kind of finding, e.g. `missing-service`. */
  id: string;
  severity: Severity;
  /** What is wrong, in one paragraph without place. */
  message: string;
  /** The way out; missing where the message tells it already. */
  fix?: string | undefined;
  chart?: string | undefined;
  fixture?: string | undefined;
  /** The template that rendered the resource, or failed; a path below the chart. */
  template?: string | undefined;
  resource?: ResourceName | undefined;
  /** JSON pointer of the field, in the resource or, where none is named, in the values. */
  field?: string | undefined;
  /** The value that was found there. */
  found?: unknown;
  place?: Place | undefined;
}
