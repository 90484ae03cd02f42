import { basename } from 'node:path';
import { type JsonSchema, typesOf } from './json-schema.js';
import { applyPatches, type Patch } from './patches.js';
import { portablePattern } from './portable-pattern.js';
import { readDeclaration } from './read-declaration.js';
import { type RecoveredSchema, recoverSchema } from './recover-schema.js';
import { resolveImport, type SourceModel } from './source-packages.js';

/** Kubernetes: apimachinery/pkg/api/resource, the form of a quantity. */
const quantityPattern = '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$';

/** Types whose validators say nothing useful, by the end of their name. */
const knownTypes: [RegExp, JsonSchema][] = [
  [/IntstrIntOrString$/, { type: ['string', 'integer'], format: 'int-or-string' }],
  [/ResourceQuantity$/, { type: ['string', 'number'], pattern: quantityPattern }],
  [/V1JSON$|V1beta1JSON$|RuntimeRawExtension$|FieldsV1$|JSONSchemaPropsOr\w+$/, {}],
  // The schema inside a CustomResourceDefinition contains itself; it stays open.
  [/JSONSchemaProps$/, { type: 'object' }],
];

/** Above this size a limit cannot be told from its neighbours in a double. */
const largestLimit = Number.MAX_SAFE_INTEGER;

/** Builds the complete schema of a model: what its validator and its declaration say, references written out. */
export class SchemaBuilder {
  /** The patches that met their model. */
  readonly appliedPatches = new Set<Patch>();
  readonly #built = new Map<string, JsonSchema>();
  readonly #models: ReadonlyMap<string, SourceModel>;
  readonly #modules: string;

  constructor(models: readonly SourceModel[], modules: string) {
    this.#models = new Map(models.map((model) => [model.validatorFile, model]));
    this.#modules = modules;
  }

  /**
   * The strict schema of the model whose validator stands in a file: objects with known properties are closed.
   * References are written out because kubeconform reports only the first level of a failure, and each
   * reference would be a level.
   */
  build(validatorFile: string): JsonSchema {
    const known = this.#built.get(validatorFile);
    if (known) return known;
    const name = basename(validatorFile, '.js');
    const schema = knownTypes.find(([end]) => end.test(name))?.[1] ?? this.#recover(validatorFile, name);
    this.#built.set(validatorFile, schema);
    return schema;
  }

  #recover(file: string, name: string): JsonSchema {
    const recovered = recoverSchema(file);
    if (recovered.partial)
      throw new Error(`${name} cannot be recovered whole; name it among the known types`);
    const schema = this.#convert(recovered, file);
    const model = this.#models.get(file);
    if (model && typesOf(schema).includes('object')) addDeclaredProperties(schema, model);
    for (const patch of applyPatches(name, schema)) this.appliedPatches.add(patch);
    return close(schema);
  }

  #convert(recovered: RecoveredSchema, file: string): JsonSchema {
    const { validator, types, keywords, required, properties, values, items } = recovered;
    const inner = (part: RecoveredSchema) => this.#convert(part, file);
    if (validator !== undefined) {
      const target = this.build(resolveImport(validator, file, this.#modules));
      return recovered.nullable ? allowNull(target) : target;
    }
    let schema: JsonSchema = {};
    if (required.length > 0) schema.required = [...required];
    Object.assign(schema, keywords);
    if (types.length === 1) schema.type = types[0] ?? '';
    if (types.length > 1) schema.type = [...types];
    if (properties.size > 0) {
      schema.properties = Object.fromEntries([...properties].map(([key, part]) => [key, inner(part)]));
    }
    if (values) schema.additionalProperties = inner(values);
    if (items) schema.items = inner(items);
    if (recovered.oneOf) schema.oneOf = recovered.same.map(inner);
    else schema = mergeParts(schema, recovered.same.map(inner));
    if (recovered.nullable) schema = allowNull(schema);
    return narrow(schema);
  }
}

/** Joins the schema of a struct with those of the structs that it embeds, so that the whole can be closed. */
function mergeParts(own: JsonSchema, parts: JsonSchema[]): JsonSchema {
  const [first] = parts;
  if (first && parts.length === 1 && Object.keys(own).length === 0) return first;
  let merged = own;
  for (const { additionalProperties, ...embedded } of parts) {
    const required = [...new Set([...(embedded.required ?? []), ...(merged.required ?? [])])];
    const properties = { ...embedded.properties, ...merged.properties };
    merged = {
      ...embedded,
      ...(typeof additionalProperties === 'object' ? { additionalProperties } : {}),
      ...merged,
      ...(required.length > 0 ? { required } : {}),
      ...(Object.keys(properties).length > 0 ? { properties } : {}),
    };
  }
  return merged;
}

function addDeclaredProperties(schema: JsonSchema, model: SourceModel): void {
  const declared = readDeclaration(model.declarationFile);
  for (const [name, property] of declared) {
    if (schema.properties && Object.hasOwn(schema.properties, name)) continue;
    schema.properties ??= {};
    schema.properties[name] = property.optional ? allowNull(property.schema) : property.schema;
  }
}

function narrow(schema: JsonSchema): JsonSchema {
  const narrowed = { ...schema };
  const types = typesOf(schema);
  if (types.includes('integer') && !types.includes('string') && schema.format === 'int32') {
    narrowed.minimum ??= -(2 ** 31);
    narrowed.maximum ??= 2 ** 31 - 1;
  }
  if (Math.abs(narrowed.minimum ?? 0) > largestLimit) delete narrowed.minimum;
  if (Math.abs(narrowed.maximum ?? 0) > largestLimit) delete narrowed.maximum;
  if (narrowed.pattern !== undefined) narrowed.pattern = portablePattern(narrowed.pattern);
  if (narrowed.enum && types.includes('null') && !narrowed.enum.includes(null)) {
    narrowed.enum = [...narrowed.enum, null];
  }
  return narrowed;
}

function allowNull(schema: JsonSchema): JsonSchema {
  const types = typesOf(schema);
  if (types.length === 0 || types.includes('null')) return schema;
  return {
    ...schema,
    type: [...types, 'null'],
    ...(schema.enum ? { enum: [...schema.enum, null] } : {}),
  };
}

function close(schema: JsonSchema): JsonSchema {
  const closed = { ...schema };
  if (schema.items) closed.items = close(schema.items);
  if (schema.oneOf) closed.oneOf = schema.oneOf.map(close);
  if (typeof schema.additionalProperties === 'object') {
    closed.additionalProperties = close(schema.additionalProperties);
  }
  if (schema.properties) {
    closed.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, inner]) => [name, close(inner)]),
    );
    if (typesOf(schema).includes('object')) closed.additionalProperties ??= false;
  }
  return closed;
}
