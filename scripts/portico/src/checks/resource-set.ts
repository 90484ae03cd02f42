import { groupOf, namespaceOf } from '../router/kubernetes-object.js';
import type { Resource } from './resource.js';

/** Everything that a cluster holds: what charts render and what stands there besides. */
export class ResourceSet {
  readonly #byName = new Map<string, Resource[]>();

  constructor(
    /** What charts render: the checks speak about these. */
    readonly rendered: readonly Resource[],
    /** What other people install: references may lead here. */
    readonly external: readonly Resource[] = [],
  ) {
    for (const resource of this.all) {
      const key = keyOf(groupOf(resource), resource.kind, resource.namespace, resource.name);
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), resource]);
    }
  }

  get all(): readonly Resource[] {
    return [...this.rendered, ...this.external];
  }

  /** Resources of one kind of an API group. */
  ofKind(group: string, kind: string): Resource[] {
    return this.all.filter((resource) => resource.kind === kind && groupOf(resource) === group);
  }

  /** The first resource of that name; the namespace does not count for kinds that have none. */
  find(group: string, kind: string, namespace: string, name: string): Resource | undefined {
    return this.#byName.get(keyOf(group, kind, namespaceOf(kind, namespace), name))?.[0];
  }

  /** Names that more than one resource has, with all that have it. */
  duplicates(): Resource[][] {
    return [...this.#byName.values()].filter((resources) => resources.length > 1);
  }
}

function keyOf(group: string, kind: string, namespace: string, name: string): string {
  return JSON.stringify([group, kind, namespace, name]);
}
