import type { AnyNode } from 'acorn';

/** The nodes directly below a node, in the order of the source. */
export function childNodes(node: AnyNode): AnyNode[] {
  return Object.values(node)
    .flat()
    .filter((value): value is AnyNode => typeof (value as AnyNode | null)?.type === 'string');
}

/**
 * The value of an expression that can be known without running it, `undefined` for any other.
 *
 * @param constants values of the variables that the expression may name
 */
export function literalOf(node: AnyNode, constants: ReadonlyMap<string, unknown>): unknown {
  const value = (inner: AnyNode | null) => (inner ? literalOf(inner, constants) : undefined);
  switch (node.type) {
    case 'Literal':
      return node.value;
    case 'Identifier':
      return constants.get(node.name);
    case 'TemplateLiteral':
      return node.quasis.map((part) => part.value.cooked).join('');
    case 'ArrayExpression':
      return node.elements.map(value);
    case 'ObjectExpression':
      return Object.fromEntries(
        node.properties.flatMap((property) => {
          if (property.type !== 'Property') return [];
          const { key } = property;
          const name = key.type === 'Identifier' ? key.name : String(value(key));
          return [[name, value(property.value)]];
        }),
      );
    case 'UnaryExpression':
      if (node.operator === '-') return -Number(value(node.argument));
      return node.operator === '!' ? !value(node.argument) : undefined;
    default:
      return undefined;
  }
}
