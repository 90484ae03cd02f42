import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../cli/config.js';
import { bundledKinds, bundledSchema } from '../schema/bundled-schemas.js';
import { openObjects } from '../schema/open-objects.js';
import { schemaFileName } from '../schema-file-name.js';

/** The arguments that make the real kubeconform do what a configuration asks for, with the same schemas. */
export interface KubeconformArguments {
  args: string[];
  /** Removes what was written for the run. */
  cleanUp: () => void;
}

const strictFolder = fileURLToPath(new URL('../../schemas/master-standalone-strict', import.meta.url));

/**
 * Translates a configuration. `default` becomes the bundled schemas; without -strict they are written, opened, to
 * a temporary folder.
 */
export function kubeconformArguments(config: Config): KubeconformArguments {
  const locations = config.schemaLocations.length === 0 ? ['default'] : config.schemaLocations;
  const usesBundled = locations.includes('default');
  const lenientFolder = usesBundled && !config.strict ? writeLenientSchemas() : undefined;
  // The version is left out of the path: the bundled folder serves every version that is accepted at all.
  const bundled = join(lenientFolder ?? strictFolder, '{{ .ResourceKind }}{{ .KindSuffix }}.json');
  const switches = {
    'exit-on-error': config.exitOnError,
    'ignore-missing-schemas': config.ignoreMissingSchemas,
    'insecure-skip-tls-verify': config.insecureSkipTlsVerify,
    strict: config.strict,
    summary: config.summary,
    verbose: config.verbose,
  };
  const args = [
    ...Object.entries(switches).flatMap(([name, isOn]) => (isOn ? [`-${name}`] : [])),
    ...(config.cache ? [`-cache=${config.cache}`] : []),
    ...config.ignoreFilenamePatterns.map((pattern) => `-ignore-filename-pattern=${pattern}`),
    `-kubernetes-version=${config.kubernetesVersion}`,
    `-n=${config.workers}`,
    `-output=${config.output}`,
    ...(config.reject.length > 0 ? [`-reject=${config.reject.join(',')}`] : []),
    ...(config.skip.length > 0 ? [`-skip=${config.skip.join(',')}`] : []),
    ...locations.map((location) => `-schema-location=${location === 'default' ? bundled : location}`),
    '--',
    ...config.files,
  ];
  const cleanUp = () => {
    if (lenientFolder !== undefined) rmSync(lenientFolder, { recursive: true, force: true });
  };
  return { args, cleanUp };
}

function writeLenientSchemas(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kubeconform-bin-'));
  mkdirSync(folder, { recursive: true });
  for (const { apiVersion, kind } of bundledKinds()) {
    const schema = openObjects(bundledSchema(apiVersion, kind));
    writeFileSync(join(folder, schemaFileName(apiVersion, kind)), JSON.stringify(schema));
  }
  return folder;
}
