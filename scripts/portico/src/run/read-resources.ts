import { join } from 'node:path';
import type { RenderedDocument } from '@helm-unittest-node/runner';
import { type ParsedManifest, type Problem, parseManifests, type Validator } from 'kubeconform-bin';
import type { Finding } from '../checks/finding.js';
import { nameResource } from '../checks/name-resource.js';
import { describeResource, type Resource } from '../checks/resource.js';
import { nearestName } from '../nearest-name.js';
import { namespaceOf } from '../router/kubernetes-object.js';

/** The resources that some YAML holds, and what is wrong with them. */
export interface ReadResources {
  resources: Resource[];
  findings: Finding[];
}

/** Where a text comes from. */
interface Source extends Pick<Resource, 'file' | 'origin'> {
  /** Whether a line of the text is a line of the file. */
  isFile: boolean;
}

/** Reads and validates manifests; the same text is read once, whoever renders it. */
export class ResourceReader {
  readonly #validator: Validator;
  readonly #namespace: string;
  readonly #known = new Map<string, { manifest: ParsedManifest; problems: Problem[] }[]>();

  /** @param namespace the namespace of resources that name none */
  constructor(validator: Validator, namespace: string) {
    this.#validator = validator;
    this.#namespace = namespace;
  }

  /** Reads what a chart, whose folder is given, renders. */
  readRendered(
    documents: readonly RenderedDocument[],
    folder: string,
    chart: string,
    fixture: string,
  ): ReadResources {
    const read = documents.map(({ text, template }) =>
      this.#read(text, {
        file: join(folder, template),
        origin: { chart, fixture, template },
        isFile: false,
      }),
    );
    return {
      resources: read.flatMap((each) => each.resources),
      findings: read.flatMap((each) => each.findings),
    };
  }

  /** Reads a file with manifests of what the cluster holds besides. */
  readExternal(text: string, file: string): ReadResources {
    return this.#read(text, { file, isFile: true });
  }

  #read(text: string, source: Source): ReadResources {
    const resources: Resource[] = [];
    const findings: Finding[] = [];
    for (const { manifest, problems } of this.#validate(text)) {
      const resource = toResource(manifest, source, this.#namespace);
      if (resource !== undefined) resources.push(resource);
      findings.push(...problems.map((problem) => toFinding(problem, resource, source)));
    }
    return { resources, findings };
  }

  #validate(text: string) {
    const known = this.#known.get(text);
    if (known) return known;
    const validated = parseManifests(text).map((manifest) => {
      const { status, problems } = this.#validator.validate(manifest);
      return { manifest, problems: status === 'invalid' || status === 'error' ? problems : [] };
    });
    this.#known.set(text, validated);
    return validated;
  }
}

function toResource(manifest: ParsedManifest, source: Source, namespace: string): Resource | undefined {
  const { value, apiVersion, kind, name, line } = manifest;
  if (!value || apiVersion === undefined || kind === undefined) return undefined;
  return {
    apiVersion,
    kind,
    name: name ?? '',
    namespace: namespaceOf(kind, manifest.namespace ?? namespace),
    value,
    file: source.file,
    ...(source.isFile ? { line } : {}),
    ...(source.origin === undefined ? {} : { origin: source.origin }),
  };
}

function toFinding(
  problem: Problem,
  resource: Resource | undefined,
  { file, origin, isFile }: Source,
): Finding {
  const place = isFile ? { file, line: problem.line, column: problem.column } : { file };
  const what = resource === undefined ? 'A document' : nameResource(resource);
  return {
    id: 'invalid-resource',
    severity: 'error',
    ...(resource === undefined ? origin : describeResource(resource)),
    field: problem.pointer,
    ...('found' in problem ? { found: problem.found } : {}),
    message: `${what} is not valid: ${problem.message}.`,
    fix: suggestFix(problem),
    place,
  };
}

function suggestFix({ pointer, suggestion, keyword, allowed = [] }: Problem): string {
  const isUnknown = keyword === 'additionalProperties';
  const name = pointer.slice(pointer.lastIndexOf('/') + 1);
  const nearest = suggestion ?? (isUnknown ? nearestName(name, allowed) : undefined);
  if (nearest !== undefined) return `Did you mean "${nearest}"?`;
  if (isUnknown && allowed.length > 0) return `Known here: ${allowed.join(', ')}.`;
  if (keyword === 'required' && allowed.length > 0) return `Add ${allowed.join(', ')}.`;
  return 'Correct the values, or the template that renders it.';
}
