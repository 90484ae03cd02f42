import {
  boolCoreTag,
  defineScalarTag,
  FAILSAFE_SCHEMA,
  loadAll,
  mergeTag,
  NOT_RESOLVED,
  nullCoreTag,
  YAMLException,
} from 'js-yaml';
import { Float, type GoValue, Timestamp } from './go-value.js';

const INT = /^[-+]?(0x[\da-f_]+|0b[01_]+|0o[0-7_]+|0[0-7_]+|\d[\d_]*)$/i;
const FLOAT = /^[-+]?(\.\d+|\d[\d_]*(\.[\d_]*)?)(e[-+]?\d+)?$/i;
const SPECIAL = /^([-+]?\.inf|\.nan)$/i;
const DATE =
  /^\d{4}-\d{1,2}-\d{1,2}([Tt]|[ \t]+|$)(\d{1,2}:\d{2}:\d{2}(\.\d*)?[ \t]*(Z|[-+]\d{1,2}(:\d{2})?)?)?$/;

const intTag = defineScalarTag<number | bigint | Float>('tag:yaml.org,2002:int', {
  implicit: true,
  resolve: (source) => {
    if (!INT.test(source)) return NOT_RESOLVED;
    const digits = source
      .replaceAll('_', '')
      .replace(/^[-+]/, '')
      .replace(/^0(?=[0-7]+$)/, '0o');
    const value = source.startsWith('-') ? -BigInt(digits) : BigInt(digits);
    if (value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER))
      return Number(value);
    return value < -(2n ** 63n) || value >= 2n ** 64n ? new Float(Number(value), source) : value;
  },
  identify: () => false,
});

const floatTag = defineScalarTag<Float>('tag:yaml.org,2002:float', {
  implicit: true,
  resolve: (source) => {
    if (SPECIAL.test(source)) {
      const negative = source.startsWith('-') ? -1 : 1;
      return new Float(/nan/i.test(source) ? Number.NaN : negative * Number.POSITIVE_INFINITY, source);
    }
    return FLOAT.test(source) ? new Float(Number(source.replaceAll('_', '')), source) : NOT_RESOLVED;
  },
  identify: () => false,
});

const timestampTag = defineScalarTag<Timestamp>('tag:yaml.org,2002:timestamp', {
  implicit: true,
  resolve: (source) => {
    if (!DATE.test(source)) return NOT_RESOLVED;
    const stamp = new Timestamp(source);
    return Number.isNaN(stamp.time) ? NOT_RESOLVED : stamp;
  },
  identify: () => false,
});

const SCHEMA = FAILSAFE_SCHEMA.withTags(nullCoreTag, boolCoreTag, intTag, floatTag, timestampTag, mergeTag);

/** Text that is no YAML, or has a key twice. */
export class YamlError extends Error {
  constructor(
    readonly reason: string,
    /** 1-based line in the text. */
    readonly line: number,
  ) {
    super(`yaml: line ${line}: ${reason}`);
    this.name = 'YamlError';
  }
}

/**
 * Reads all documents of a text, with the scalars of helm-unittest's reader (helm-unittest format: scalars and
 * equality). An empty document is null. Throws {@link YamlError}.
 */
export function readYaml(text: string): GoValue[] {
  try {
    return loadAll(text, { schema: SCHEMA }) as GoValue[];
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new YamlError(error.reason, (error.mark?.line ?? 0) + 1);
  }
}

/** Whether a plain scalar with this text would be read as something else than a string. */
export function resolvesToOther(text: string): boolean {
  return (
    text === '' ||
    /^(~|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/.test(text) ||
    INT.test(text) ||
    FLOAT.test(text) ||
    SPECIAL.test(text) ||
    DATE.test(text)
  );
}
