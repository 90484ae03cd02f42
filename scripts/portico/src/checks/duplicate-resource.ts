import type { Check } from './check.js';
import { nameResource } from './name-resource.js';
import { describeResource, type Resource } from './resource.js';

/** Two resources of one name: the later one applied overwrites the other without a word. */
export const duplicateResource: Check = {
  id: 'duplicate-resource',
  severity: 'error',
  isReference: false,
  summary:
    'A kind, namespace and name stands for two resources, and the one applied last overwrites the other.',
  find: (resources) =>
    resources.duplicates().flatMap((group) => {
      const [first, ...others] = group;
      return others
        .filter((resource) => first !== undefined && (resource.origin ?? first.origin) !== undefined)
        .map((resource) => {
          const [reported, other] =
            resource.origin === undefined ? [first as Resource, resource] : [resource, first as Resource];
          return {
            ...describeResource(reported),
            message: `${nameResource(resource)} stands in ${reported.file} and in ${other.file} as well; what is applied last overwrites the other.`,
            fix: 'Give one of the two another name or namespace, or remove it.',
          };
        });
    }),
};
