import { boolYaml11Tag, CORE_SCHEMA, defineScalarTag, mergeTag, NOT_RESOLVED } from 'js-yaml';

/** YAML 1.1 integers as Helm's reader takes them: 0x1F, 0b11, 0o17, 017 and 1_000; no base 60. */
const intTag = defineScalarTag<number>('tag:yaml.org,2002:int', {
  implicit: true,
  resolve: (source) => {
    const [, sign, digits] = /^([-+]?)(0x[\da-f_]+|0b[01_]+|0o?[0-7_]+|0|[1-9][\d_]*)$/i.exec(source) ?? [];
    if (digits === undefined) return NOT_RESOLVED;
    const plain = digits.replaceAll('_', '').replace(/^0(?=[0-7])/, '0o');
    return sign === '-' ? -Number(plain) : Number(plain);
  },
  identify: (data) => Number.isInteger(data),
});

/** How Helm reads the scalars of a values file: as YAML 1.1, with `yes` and `on` as booleans and merge keys. */
export const HELM_VALUES_SCHEMA = CORE_SCHEMA.withTags(boolYaml11Tag, intTag, mergeTag);
