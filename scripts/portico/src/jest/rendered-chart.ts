import { suggestName } from '../nearest-name.js';

/** A Kubernetes object as tests read it. */
// biome-ignore lint/suspicious/noExplicitAny: tests reach into objects of every kind
export type Manifest = Record<string, any>;

/** What a chart renders. */
export class RenderedChart {
  constructor(
    /** Every resource, in the order in which Helm prints them. */
    readonly resources: readonly Manifest[],
    /** The YAML of every document as Helm printed it. */
    readonly documents: readonly string[],
  ) {}

  /** The one resource of a kind and name. Throws an error that names what there is instead. */
  find(kind: string, name: string): Manifest {
    const found = this.resources.filter((each) => each.kind === kind && each.metadata?.name === name);
    const [first] = found;
    if (first !== undefined && found.length === 1) return first;
    const wanted = `${kind}/${name}`;
    const trouble = found.length === 0 ? 'The chart renders no' : `The chart renders ${found.length} times`;
    throw new Error(`${trouble} ${wanted}. ${suggestName(wanted, this.resources.map(nameManifest))}`.trim());
  }
}

/** `Ingress/web`. */
export function nameManifest({ kind, metadata }: Manifest): string {
  return `${kind}/${metadata?.name}`;
}

/** The resources of what a matcher was given: a rendered chart, a list of resources, or one. */
export function resourcesOf(received: unknown): Manifest[] {
  if (received instanceof RenderedChart) return [...received.resources];
  const list = Array.isArray(received) ? received : [received];
  for (const each of list) {
    if (typeof each !== 'object' || each === null) {
      throw new TypeError(
        `expect() takes what renderChart() gives, a list of resources, or one resource, but got ${String(each)}; is an "await" missing?`,
      );
    }
    if (each instanceof Promise) throw new TypeError('expect() was given a promise; await it first.');
  }
  return list;
}
