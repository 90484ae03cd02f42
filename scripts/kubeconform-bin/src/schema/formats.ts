import { fullFormats } from 'ajv-formats/dist/formats.js';
import { isDuration } from './duration.js';

/** Formats that say how a number or a string is stored; kubeconform does not check them either. */
const unchecked = ['int32', 'int64', 'float', 'double', 'byte', 'binary', 'password', 'int-or-string'];
const checked = ['date', 'email', 'hostname', 'ipv4', 'ipv6', 'uri', 'uuid', 'regex'] as const;

/** ajv's date-time also takes a blank for the T and an offset without its colon. */
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;
const dateTime = fullFormats['date-time'] as { validate: (text: string) => boolean };

/** The formats that kubeconform asserts, as ajv takes them; any other is not checked. */
export const formats = {
  ...Object.fromEntries(unchecked.map((name): [string, true] => [name, true])),
  ...Object.fromEntries(checked.map((name) => [name, fullFormats[name]])),
  'date-time': (text: string) => rfc3339.test(text) && dateTime.validate(text),
  duration: isDuration,
};
