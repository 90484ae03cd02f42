import type { MatcherFunction } from 'expect';
import { diff } from 'jest-diff';
import { parseManifests } from 'kubeconform-bin';
import { type Manifest, nameManifest, resourcesOf } from './rendered-chart.js';

/** Passes where one of the resources contains the block; else shows the nearest one and where it differs. */
export const toContainManifest: MatcherFunction<[block: object | string]> = function (received, block) {
  const expected = typeof block === 'string' ? readBlock(block) : (block as Manifest);
  const resources = resourcesOf(received);
  const contains = (resource: Manifest) =>
    this.equals(resource, expected, [this.utils.iterableEquality, this.utils.subsetEquality]);
  const found = resources.find(contains);
  if (found !== undefined) {
    return {
      pass: true,
      message: () => `Expected no resource to contain the block, but ${nameManifest(found)} does.`,
    };
  }
  return {
    pass: false,
    message: () => {
      const nearest = findNearest(resources, expected);
      if (nearest === undefined)
        return 'Expected a resource that contains the block, but there are no resources.';
      const others = resources.map(nameManifest).join(', ');
      const difference = diff(expected, pickShape(nearest, expected), {
        aAnnotation: 'Expected',
        bAnnotation: nameManifest(nearest),
        contextLines: 3,
        expand: false,
      });
      return `Expected a resource that contains the block. The nearest of ${others} differs:\n\n${difference}`;
    },
  };
};

function readBlock(yaml: string): Manifest {
  const [manifest, another] = parseManifests(yaml).filter(({ value, error }) => value || error);
  if (manifest?.value === undefined || another !== undefined) {
    throw new TypeError(
      `toContainManifest takes one block of YAML: ${manifest?.error?.message ?? 'this is none or several'}`,
    );
  }
  return manifest.value;
}

/** Same kind counts most, then the same name, then the number of equal fields. */
function findNearest(resources: readonly Manifest[], expected: Manifest): Manifest | undefined {
  const score = (resource: Manifest) =>
    (resource.kind === expected.kind ? 1_000_000 : 0) +
    (resource.metadata?.name === expected.metadata?.name ? 100_000 : 0) +
    countEqual(resource, expected);
  return resources.toSorted((one, other) => score(other) - score(one))[0];
}

function countEqual(one: unknown, other: unknown): number {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return Object.is(one, other) ? 1 : 0;
  }
  return Object.entries(other).reduce(
    (sum, [key, value]) => sum + countEqual((one as Record<string, unknown>)[key], value),
    0,
  );
}

/** The part of a value whose keys the expected one has too, so that a diff shows nothing but what differs. */
function pickShape(value: unknown, expected: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(expected)) {
    return value.map((item, at) => (at < expected.length ? pickShape(item, expected[at]) : item));
  }
  const isMap = (each: unknown): each is Manifest =>
    typeof each === 'object' && each !== null && !Array.isArray(each);
  if (!isMap(value) || !isMap(expected)) return value;
  return Object.fromEntries(
    Object.keys(expected)
      .filter((key) => Object.hasOwn(value, key))
      .map((key) => [key, pickShape(value[key], expected[key])]),
  );
}
