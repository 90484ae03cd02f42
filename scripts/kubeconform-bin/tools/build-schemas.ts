import { schemaFileName } from '../src/schema-file-name.js';
import { type HandWrittenKind, handWrittenKinds } from './hand-written.js';
import { type JsonSchema, typesOf } from './json-schema.js';
import { patches } from './patches.js';
import { isRemoved } from './removed-apis.js';
import { SchemaBuilder } from './schema-builder.js';
import { listModels } from './source-packages.js';

/**
 * Makes every file of the schemas folder: path in it to text. The schemas stand in kubeconform's layout, and
 * `kinds.json` lists them. The same packages always give the same bytes.
 *
 * @param modules absolute path of the node_modules folder that holds the source packages
 * @throws Error when two kinds claim one file, or a package has a form that is not known here
 */
export function buildSchemas(modules: string): Map<string, string> {
  const models = listModels(modules);
  const builder = new SchemaBuilder(models, modules);
  const schemas = new Map<string, JsonSchema>();
  const add = (apiVersion: string, kind: string, schema: JsonSchema) => {
    const file = schemaFileName(apiVersion, kind);
    if (schemas.has(file)) throw new Error(`two kinds claim ${file}; one of them is ${apiVersion} ${kind}`);
    schemas.set(file, { ...groupVersionKind(apiVersion, kind), ...schema });
  };
  for (const { resource, validatorFile, packageName } of models) {
    if (!resource || isRemoved(resource.apiVersion, resource.kind)) continue;
    const schema = builder.build(validatorFile);
    const isBuiltIn = packageName === 'kubernetes-models';
    add(resource.apiVersion, resource.kind, isBuiltIn ? schema : refuseNull(schema));
  }
  const metadata = builder.build(objectMetadataFile(models.map((model) => model.validatorFile)));
  for (const each of handWrittenKinds) {
    add(`${each.group}/${each.version}`, each.kind, handWrittenSchema(each, metadata));
  }
  for (const patch of patches) {
    if (!builder.appliedPatches.has(patch))
      throw new Error(`no model is called ${patch.model}; it cannot be patched`);
  }
  const sorted = [...schemas].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map([
    ['kinds.json', `[\n${sorted.map(([, schema]) => JSON.stringify(kindOf(schema))).join(',\n')}\n]\n`],
    ...sorted.map(([file, schema]): [string, string] => [
      `master-standalone-strict/${file}`,
      `${JSON.stringify(schema)}\n`,
    ]),
  ]);
}

function kindOf(schema: JsonSchema): { apiVersion: string; kind: string } {
  const [found] = schema['x-kubernetes-group-version-kind'] ?? [];
  if (!found) throw new Error('a schema names no kind');
  const { group, version, kind } = found;
  return { apiVersion: group === '' ? version : `${group}/${version}`, kind };
}

function groupVersionKind(apiVersion: string, kind: string): JsonSchema {
  const [group = '', version] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion];
  return { 'x-kubernetes-group-version-kind': [{ group, version: version ?? '', kind }] };
}

function objectMetadataFile(files: string[]): string {
  const file = files.find((each) => /ApisMetaV1ObjectMeta\.js$/.test(each));
  if (file === undefined) throw new Error('the packages have no ObjectMeta');
  return file;
}

function handWrittenSchema(each: HandWrittenKind, metadata: JsonSchema): JsonSchema {
  return {
    description: 'Written by hand, see tools/hand-written.ts',
    required: ['apiVersion', 'kind', ...(each.specRequired ? ['spec'] : [])],
    type: 'object',
    properties: {
      apiVersion: { type: 'string', enum: [`${each.group}/${each.version}`] },
      kind: { type: 'string', enum: [each.kind] },
      metadata,
      spec: { ...each.spec, additionalProperties: false },
      status: { type: 'object' },
    },
    additionalProperties: false,
  };
}

/**
 * Optional fields of custom resources: unless a definition says `nullable`, the API server refuses null there.
 * `metadata` is the server's own and keeps its nulls.
 */
function refuseNull(schema: JsonSchema): JsonSchema {
  const refused = { ...schema };
  const types = typesOf(schema).filter((type) => type !== 'null');
  if (types.length > 0) refused.type = types.length === 1 ? (types[0] ?? '') : types;
  if (schema.enum) refused.enum = schema.enum.filter((value) => value !== null);
  if (schema.items) refused.items = refuseNull(schema.items);
  if (schema.oneOf) refused.oneOf = schema.oneOf.map(refuseNull);
  if (typeof schema.additionalProperties === 'object') {
    refused.additionalProperties = refuseNull(schema.additionalProperties);
  }
  if (schema.properties) {
    refused.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, inner]) => [
        name,
        name === 'metadata' ? inner : refuseNull(inner),
      ]),
    );
  }
  return refused;
}
