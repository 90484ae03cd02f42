import { YamlProblem } from './yaml-problem.js';

const nulls = new Set(['', '~', 'null', 'Null', 'NULL']);
const trues = new Set(['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON']);
const falses = new Set(['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF']);
const notFinite = /^[-+]?\.(inf|Inf|INF)$|^\.(nan|NaN|NAN)$/;
const integer = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/;
const float = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const largestUnsigned = 2 ** 64;

export type Scalar = string | number | boolean | null;

const standardTags: Record<string, (text: string) => Scalar> = {
  '!!str': (text) => text,
  '!!binary': decodeBinary,
  '!!null': (text) => expectType(text, 'null', resolvePlain(text) === null),
  '!!bool': (text) => expectType(text, 'bool', typeof resolvePlain(text) === 'boolean'),
  '!!int': (text) => expectType(text, 'int', Number.isInteger(resolvePlain(text))),
  '!!float': (text) => expectType(text, 'float', typeof resolvePlain(text) === 'number'),
};

/**
 * The value of a scalar as Kubernetes reads it: YAML 1.1 as goyaml.v2 has it, then JSON (kubeconform: validation,
 * parser).
 *
 * @param text the decoded content
 * @param isPlain whether it stands without quotes and is no block
 * @param tag the tag in its short form (`!!int`), empty where there is none; unknown tags leave a string
 * @throws YamlProblem when the content does not fit the tag or has no JSON form
 */
export function resolveScalar(text: string, isPlain: boolean, tag: string): Scalar {
  if (tag === '') return isPlain ? resolvePlain(text) : text;
  return standardTags[tag]?.(text) ?? (tag === '!!null' ? null : text);
}

function resolvePlain(text: string): Scalar {
  switch (text.charCodeAt(0)) {
    case 0x2b: // +
    case 0x2d: // -
    case 0x2e: // .
      break;
    default:
      // Most scalars are words; only those of these first letters may be something else.
      if (!/^[0-9yYnNtTfFoO~]/.test(text)) return text === '' ? null : text;
  }
  if (nulls.has(text)) return null;
  if (trues.has(text)) return true;
  if (falses.has(text)) return false;
  if (notFinite.test(text))
    throw new YamlProblem(`${text} has no form in JSON, so Kubernetes cannot read it`);
  return resolveNumber(text) ?? text;
}

function resolveNumber(text: string): number | undefined {
  // goyaml.v2 takes underscores out of numbers, except where the number begins with a point.
  const digits = text.startsWith('.') ? text : text.replaceAll('_', '');
  const [, sign, body = ''] = integer.exec(digits) ?? [];
  if (sign !== undefined) {
    const magnitude = Number(/^0[0-7]+$/.test(body) ? `0o${body.slice(1)}` : body.toLowerCase());
    if (magnitude < largestUnsigned) return sign === '-' ? -magnitude : magnitude;
  }
  if (!float.test(digits)) return undefined;
  const value = Number(digits);
  return Number.isFinite(value) ? value : undefined;
}

function expectType(text: string, type: string, fits: boolean): Scalar {
  if (!fits) throw new YamlProblem(`"${text}" cannot be read as a !!${type}`);
  return resolvePlain(text);
}

function decodeBinary(text: string): string {
  const data = text.replace(/[\r\n]/g, '');
  if (!base64.test(data)) throw new YamlProblem('the content of !!binary is no valid base64');
  return Buffer.from(data, 'base64').toString('utf8');
}
