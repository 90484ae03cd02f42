import type { JsonSchema } from './json-schema.js';

/** A kind that no npm package describes, with its spec. */
export interface HandWrittenKind {
  group: string;
  version: string;
  kind: string;
  spec: JsonSchema;
  /** Whether a resource without a spec is refused. */
  specRequired: boolean;
}

const string: JsonSchema = { type: 'string' };
const boolean: JsonSchema = { type: 'boolean' };
const intOrString: JsonSchema = { type: ['string', 'integer'], format: 'int-or-string' };
const secretReference: JsonSchema = {
  type: 'object',
  properties: { name: string },
  additionalProperties: false,
};
/** A duration in Go's form, as metav1.Duration has it: `5m0s`. */
const duration: JsonSchema = { type: 'string' };
const valuesSecrets: JsonSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      name: string,
      keys: { type: 'array', items: string },
      ignoreUpdates: boolean,
    },
    additionalProperties: false,
  },
};

/**
 * k3s' helm-controller, group helm.cattle.io/v1: written by hand from the fields that its documentation and Go
 * types name (github.com/k3s-io/helm-controller, Apache-2.0), because no npm package carries them. The Pod
 * security contexts are left open.
 */
export const handWrittenKinds: HandWrittenKind[] = [
  {
    group: 'helm.cattle.io',
    version: 'v1',
    kind: 'HelmChart',
    specRequired: false,
    spec: {
      type: 'object',
      properties: {
        targetNamespace: string,
        createNamespace: boolean,
        chart: string,
        version: string,
        repo: string,
        repoCA: string,
        repoCAConfigMap: secretReference,
        set: { type: 'object', additionalProperties: intOrString },
        values: { type: 'object' },
        valuesContent: string,
        valuesSecrets,
        helmVersion: string,
        bootstrap: boolean,
        takeOwnership: boolean,
        chartContent: string,
        jobImage: string,
        backOffLimit: { type: 'integer', format: 'int32', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
        timeout: duration,
        failurePolicy: { type: 'string', enum: ['abort', 'reinstall'] },
        authSecret: secretReference,
        authPassCredentials: boolean,
        insecureSkipTLSVerify: boolean,
        plainHTTP: boolean,
        dockerRegistrySecret: secretReference,
        driver: { type: 'string', enum: ['secret', 'configmap'] },
        podSecurityContext: { type: 'object' },
        securityContext: { type: 'object' },
      },
    },
  },
  {
    group: 'helm.cattle.io',
    version: 'v1',
    kind: 'HelmChartConfig',
    specRequired: false,
    spec: {
      type: 'object',
      properties: {
        values: { type: 'object' },
        valuesContent: string,
        valuesSecrets,
        failurePolicy: { type: 'string', enum: ['abort', 'reinstall'] },
      },
    },
  },
];
