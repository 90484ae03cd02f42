import { schemaFileParts } from '../schema-file-name.js';

const layout =
  '{{ .NormalizedKubernetesVersion }}-standalone{{ .StrictSuffix }}/{{ .ResourceKind }}{{ .KindSuffix }}.json';

/** A `-schema-location` is a Go template that this package cannot follow. */
export class LocationTemplateError extends Error {
  override readonly name = 'LocationTemplateError';

  constructor(location: string, action: string, known: readonly string[]) {
    super(
      `failed initialising schema location registry: ${location} contains {{${action}}}, which is none of ${known
        .map((name) => `{{ .${name} }}`)
        .join(', ')}`,
    );
  }
}

const variables = [
  'NormalizedKubernetesVersion',
  'StrictSuffix',
  'ResourceKind',
  'ResourceAPIVersion',
  'Group',
  'KindSuffix',
] as const;

/** Where the schema of a kind stands, by a template in kubeconform's form. */
export class LocationTemplate {
  readonly #template: string;
  readonly #kubernetesVersion: string;
  readonly #strictSuffix: string;

  /**
   * @param location a folder, to which kubeconform's layout is added, or a template that ends in `json`
   * @throws LocationTemplateError for an action that is not one of kubeconform's variables
   */
  constructor(location: string, kubernetesVersion: string, strict: boolean) {
    this.#template = location.endsWith('json') ? location : `${location.replace(/\/$/, '')}/${layout}`;
    this.#kubernetesVersion = kubernetesVersion === 'master' ? 'master' : `v${kubernetesVersion}`;
    this.#strictSuffix = strict ? '-strict' : '';
    for (const [, action = ''] of this.#template.matchAll(/\{\{(.*?)(?:\}\}|$)/g)) {
      const name = action.trim().replace(/^\./, '');
      if (!variables.some((variable) => variable === name)) {
        throw new LocationTemplateError(location, action, variables);
      }
    }
  }

  pathOf(apiVersion: string, kind: string): string {
    const { resourceKind, kindSuffix, group, version } = schemaFileParts(apiVersion, kind);
    const values: Record<(typeof variables)[number], string> = {
      NormalizedKubernetesVersion: this.#kubernetesVersion,
      StrictSuffix: this.#strictSuffix,
      ResourceKind: resourceKind,
      ResourceAPIVersion: version,
      Group: group,
      KindSuffix: kindSuffix,
    };
    return this.#template.replace(
      /\{\{\s*\.(\w+)\s*\}\}/g,
      (_, name: (typeof variables)[number]) => values[name],
    );
  }
}
