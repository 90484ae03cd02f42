import type { ParsedManifest } from '../parse-manifests.js';
import { bundledKinds, bundledKubernetesVersion } from '../schema/bundled-schemas.js';
import { BundledSource } from '../schema/bundled-source.js';
import { LocatedSource } from '../schema/located-source.js';
import { LocationTemplate } from '../schema/location-template.js';
import type { SchemaSource } from '../schema/schema-source.js';
import { UnknownVersionError } from '../schema/unknown-version-error.js';
import { createLocator } from '../yaml/locate.js';
import { explainFailures } from './explain-failure.js';
import { kubeconformErrors } from './kubeconform-errors.js';
import { nearestName } from './nearest-name.js';
import type { Problem, Verdict } from './verdict.js';

export interface ValidatorOptions {
  /** Whether unknown fields are refused where the bundled schemas are used; default true. */
  strict?: boolean;
  /** `master` (default) or a version such as `1.36.0`. */
  kubernetesVersion?: string;
  /** Folders or templates in kubeconform's form, tried in order; `default` means the bundled schemas. */
  schemaLocations?: string[];
  /** Kinds, or `apiVersion/Kind`, that are not looked at. */
  skip?: string[];
  /** Kinds, or `apiVersion/Kind`, that are refused. */
  reject?: string[];
  /** Whether a kind without a schema is skipped instead of an error; default false. */
  ignoreMissingSchemas?: boolean;
  /** Folder that keeps schemas fetched from http(s) locations. */
  cache?: string;
  /** Whether the certificates of https locations go unchecked. */
  insecureSkipTlsVerify?: boolean;
}

export interface Validator {
  /**
   * Fetches the schemas that manifests need from http(s) schema locations. Nothing else has to be prepared: without
   * such locations there is no need to call it.
   */
  prepare(manifests: Iterable<ParsedManifest>): Promise<void>;
  /** Judges one manifest. Never throws for what the manifest contains. */
  validate(manifest: ParsedManifest): Verdict;
}

/**
 * Makes a validator. Schemas are read and compiled when a kind is first met.
 *
 * @throws UnknownVersionError for a Kubernetes version whose schemas are not bundled
 */
export function createValidator(options: ValidatorOptions = {}): Validator {
  const sources = schemaSources(options);
  const skipped = new Set(options.skip);
  const rejected = new Set(options.reject);
  return { prepare, validate };

  async function prepare(manifests: Iterable<ParsedManifest>): Promise<void> {
    if (!sources.some((source) => source.prepare)) return;
    for (const { apiVersion = '', kind = '' } of manifests) {
      for (const source of sources) {
        await source.prepare?.(apiVersion, kind);
        if (source.find(apiVersion, kind)) break;
      }
    }
  }

  // The order of the questions is kubeconform's (kubeconform: validation); skip wins over reject.
  function validate(manifest: ParsedManifest): Verdict {
    if (manifest.error) return unreadable(manifest);
    const { value, apiVersion = '', kind = '' } = manifest;
    if (!value) return { status: 'empty', problems: [] };
    const names = [kind, `${apiVersion}/${kind}`];
    if (names.some((name) => skipped.has(name))) return { status: 'skipped', problems: [] };
    if (names.some((name) => rejected.has(name))) {
      return failed(manifest, {
        pointer: '/kind',
        keyword: 'reject',
        message: `prohibited resource kind ${kind}`,
      });
    }
    for (const source of sources) {
      const found = source.find(apiVersion, kind);
      if (!found) continue;
      if ('message' in found)
        return failed(manifest, { pointer: '/kind', keyword: 'schema', message: found.message });
      const failures = found.check(value);
      if (failures.length === 0) return { status: 'valid', problems: [] };
      const problems = explainFailures(failures, value, found.schema());
      return {
        status: 'invalid',
        problems: withPlaces(problems, manifest),
        validationErrors: kubeconformErrors(failures, value),
      };
    }
    if (options.ignoreMissingSchemas) return { status: 'skipped', problems: [] };
    return failed(manifest, missingSchema(apiVersion, kind));
  }
}

function schemaSources(options: ValidatorOptions): SchemaSource[] {
  const { strict = true, kubernetesVersion = 'master', schemaLocations = [] } = options;
  const { cache = '', insecureSkipTlsVerify = false } = options;
  const locations = schemaLocations.length === 0 ? ['default'] : schemaLocations;
  return locations.map((location) => {
    if (location !== 'default') {
      const template = new LocationTemplate(location, kubernetesVersion, strict);
      return new LocatedSource(template, { cache, insecureSkipTlsVerify });
    }
    const isBundled =
      kubernetesVersion === 'master' || kubernetesVersion.startsWith(`${bundledKubernetesVersion}.`);
    if (!isBundled) throw new UnknownVersionError(kubernetesVersion, bundledKubernetesVersion);
    return new BundledSource(strict);
  });
}

function unreadable({ error }: ParsedManifest): Verdict {
  const problem: Problem = { pointer: '', keyword: error?.code ?? 'yaml', message: error?.message ?? '' };
  if (error?.line !== undefined) problem.line = error.line;
  if (error?.column !== undefined) problem.column = error.column;
  return { status: 'error', problems: [problem] };
}

function failed(manifest: ParsedManifest, problem: Problem): Verdict {
  return { status: 'error', problems: withPlaces([problem], manifest) };
}

function withPlaces(problems: Problem[], { text, line, root }: ParsedManifest): Problem[] {
  const locate = createLocator(text);
  return problems.map((problem) => {
    const place = locate(root + problem.pointer);
    return { ...problem, line: line + place.line - 1, column: place.column };
  });
}

/** Names the right apiVersion of a known kind, or the nearest kind of a misspelt one. */
function missingSchema(apiVersion: string, kind: string): Problem {
  const versions = bundledKinds().filter((each) => each.kind === kind);
  const message = `could not find schema for ${kind} in ${apiVersion}`;
  if (versions.length > 0) {
    const allowed = versions.map((each) => each.apiVersion);
    const suggestion = nearestName(apiVersion, allowed) ?? allowed[0] ?? '';
    return { pointer: '/apiVersion', keyword: 'schema', message, found: apiVersion, allowed, suggestion };
  }
  const sameVersion = bundledKinds().filter((each) => each.apiVersion === apiVersion);
  const candidates = sameVersion.length > 0 ? sameVersion : bundledKinds();
  const suggestion = nearestName(
    kind,
    candidates.map((each) => each.kind),
  );
  return { pointer: '/kind', keyword: 'schema', message, found: kind, ...(suggestion ? { suggestion } : {}) };
}
