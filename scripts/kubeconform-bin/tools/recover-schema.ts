import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type AnyNode, type FunctionDeclaration, type ObjectExpression, parse } from 'acorn';
import { childNodes, literalOf } from './syntax-tree.js';

/**
 * What one function of a precompiled validator checks. `validator` names the import that checks the same value,
 * `same` holds further local checks of that value (an embedded struct), `nullable` says that null passes unseen.
 */
export interface RecoveredSchema {
  types: string[];
  nullable: boolean;
  validator?: string;
  same: RecoveredSchema[];
  keywords: Record<string, unknown>;
  required: string[];
  properties: Map<string, RecoveredSchema>;
  values?: RecoveredSchema;
  items?: RecoveredSchema;
  oneOf?: RecoveredSchema[];
  /** The schema contains itself, or ajv wrote part of it in line; it cannot be given back whole. */
  partial: boolean;
}

const limits = new Set([
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
]);

/**
 * Reads one `_schemas/*.js` file (ajv standalone code, minified) and gives back the schema it was compiled from.
 * Every check ends in an error literal that names its keyword and parameters, and every sub-schema is a function
 * of its own that is called with the part it checks; so the code says the whole schema.
 *
 * @throws Error when the code has a form that is not known here, so that a new version of a package cannot
 *   silently lose a rule
 */
export function recoverSchema(file: string): RecoveredSchema {
  const program = parse(readFileSync(file, 'utf8'), { ecmaVersion: 'latest', sourceType: 'module' });
  const functions = new Map<string, FunctionDeclaration>();
  const imports = new Map<string, string>();
  const constants = new Map<string, unknown>();
  let root: string | undefined;
  for (const statement of program.body) {
    if (statement.type === 'FunctionDeclaration') functions.set(statement.id.name, statement);
    if (statement.type === 'ImportDeclaration') {
      for (const each of statement.specifiers) imports.set(each.local.name, String(statement.source.value));
    }
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declaration.declarations) {
      if (id.type !== 'Identifier' || !init) continue;
      if (id.name === 'validate' && init.type === 'Identifier') root = init.name;
      else constants.set(id.name, literalOf(init, constants));
    }
  }
  if (root === undefined) throw new Error(`${basename(file)} exports no validator`);

  const open: string[] = [];
  return recover(root);

  function recover(name: string): RecoveredSchema {
    const schema = emptySchema();
    const imported = imports.get(name);
    if (imported !== undefined) return { ...schema, validator: imported };
    const code = functions.get(name);
    if (!code) throw new Error(`${basename(file)} calls ${name}, which it does not define`);
    if (open.includes(name)) return { ...schema, partial: true };
    open.push(name);
    visit(code.body, [], schema);
    open.pop();
    return schema;
  }

  function visit(node: AnyNode, ancestors: AnyNode[], schema: RecoveredSchema): void {
    if (node.type === 'ObjectExpression') readErrorLiteral(node, ancestors, schema);
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier') {
      const { name } = node.callee;
      // A validator gets the value and its surroundings; helpers such as ucs2length get the value alone.
      const isValidator = node.arguments[1]?.type === 'ObjectExpression';
      if (isValidator && (functions.has(name) || imports.has(name))) {
        readCall(name, node.arguments[0], ancestors, schema);
      }
    }
    for (const child of childNodes(node)) visit(child, [...ancestors, node], schema);
  }

  function readErrorLiteral(node: ObjectExpression, ancestors: AnyNode[], schema: RecoveredSchema): void {
    const error = literalOf(node, constants) as Record<string, unknown>;
    if (typeof error.keyword !== 'string') return;
    const params = error.params as Record<string, unknown> | undefined;
    if (String(error.schemaPath).split('/').length > 2) {
      schema.partial = true;
      return;
    }
    const { keyword } = error;
    const param = (name: string) => {
      if (params?.[name] === undefined)
        throw new Error(`${basename(file)} hides the "${name}" of "${keyword}"`);
      return params[name];
    };
    if (keyword === 'type') {
      schema.types.push(...String(param('type')).split(','));
      if (isGuardedAgainstNull(ancestors)) schema.nullable = true;
    } else if (keyword === 'required') schema.required.push(String(param('missingProperty')));
    else if (keyword === 'enum') schema.keywords.enum = param('allowedValues');
    else if (keyword === 'format' || keyword === 'pattern') schema.keywords[keyword] = param(keyword);
    else if (limits.has(keyword)) schema.keywords[keyword] = param('limit');
    else if (keyword === 'oneOf') schema.oneOf ??= [];
    else throw new Error(`${basename(file)} checks "${keyword}", which is not known here`);
  }

  function readCall(
    name: string,
    part: AnyNode | undefined,
    ancestors: AnyNode[],
    schema: RecoveredSchema,
  ): void {
    const checked = recover(name);
    if (part?.type === 'Identifier' && part.name === 'data') {
      if (isGuardedAgainstNull(ancestors)) checked.nullable = true;
      schema.same.push(checked);
      return;
    }
    const isMember =
      part?.type === 'MemberExpression' && part.object.type === 'Identifier' && part.object.name === 'data';
    if (!isMember) {
      schema.partial = true;
      return;
    }
    const { property, computed } = part;
    if (property.type === 'Literal') schema.properties.set(String(property.value), checked);
    else if (property.type !== 'Identifier') throw new Error(`${basename(file)} checks an unknown part`);
    else if (!computed) schema.properties.set(property.name, checked);
    else if (property.name.startsWith('key')) schema.values = checked;
    else schema.items = checked;
  }
}

function emptySchema(): RecoveredSchema {
  return {
    types: [],
    nullable: false,
    same: [],
    keywords: {},
    required: [],
    properties: new Map(),
    partial: false,
  };
}

/** Whether one of the conditions around a node is `data !== null`. */
function isGuardedAgainstNull(ancestors: AnyNode[]): boolean {
  return ancestors.some((node) => {
    if (node.type === 'IfStatement' || node.type === 'ConditionalExpression') return excludesNull(node.test);
    return node.type === 'LogicalExpression' && excludesNull(node.left);
  });
}

function excludesNull(node: AnyNode): boolean {
  if (node.type === 'BinaryExpression' && node.operator === '!==') {
    const sides = [node.left, node.right];
    const isNull = sides.some((side) => side.type === 'Literal' && side.value === null);
    if (isNull && sides.some((side) => side.type === 'Identifier' && side.name === 'data')) return true;
  }
  return childNodes(node).some(excludesNull);
}
