import type { GoMap, GoValue } from '../yaml/go-value.js';

/** A key of `set` that is no path; the message is the reason. */
export class SetPathError extends Error {}

/**
 * Builds the values that one entry of `set` stands for (helm-unittest format: set-key path syntax): `a.b[1].c`
 * nests maps and lists, with nulls before the index; a bracket at the beginning or after a dot holds a key as it
 * stands, dots included. Throws {@link SetPathError}.
 */
export function buildSetValue(path: string, value: GoValue): GoMap {
  const steps = parseSetPath(path);
  return steps.reduceRight<GoValue>((inner, step) => {
    if (typeof step === 'string') return { [step]: inner };
    return [...Array.from({ length: step }, () => null), inner];
  }, value) as GoMap;
}

function parseSetPath(path: string): (string | number)[] {
  if (path === '') throw new SetPathError('set path is empty');
  const illegal = /[,{}=]/.exec(path);
  if (illegal) throw new SetPathError(`invalid token found ${illegal[0]}`);
  const steps: (string | number)[] = [];
  let rest = path;
  let expectsKey = true;
  while (rest !== '' || expectsKey) {
    const [token, step] = expectsKey ? readKey(rest) : readIndex(rest);
    if (step !== undefined) steps.push(step);
    rest = rest.slice(token.length);
    expectsKey = !rest.startsWith('[') && rest.startsWith('.');
    if (expectsKey) rest = rest.slice(1);
    else if (rest !== '' && !rest.startsWith('['))
      throw new SetPathError(`invalid denotation token ${rest[0]}`);
  }
  return steps;
}

function readKey(rest: string): [token: string, key: string] {
  const [escaped, inner] = /^\[([^[\]]*)\]/.exec(rest) ?? [];
  if (escaped !== undefined && inner !== undefined) return [escaped, inner];
  const [key = ''] = /^[^.[\]]*/.exec(rest) ?? [];
  if (rest.startsWith('[')) throw new SetPathError('unexpected end of');
  if (key === '' && rest === '') throw new SetPathError('unexpected end of');
  if (rest.slice(key.length).startsWith(']')) throw new SetPathError('invalid key ]');
  return [key, key];
}

function readIndex(rest: string): [token: string, index: number] {
  const [token, digits] = /^\[([^[\].]*)\]/.exec(rest) ?? [];
  if (token === undefined) throw new SetPathError('missing index value');
  if (!/^\+?\d+$/.test(digits ?? '')) throw new SetPathError(`invalid index ${digits}`);
  return [token, Number(digits)];
}
