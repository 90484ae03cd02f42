import { fullFormats } from 'ajv-formats/dist/formats.js';
import { isDuration } from './duration.js';

/** Formats that say how a number or a string is stored; kubeconform does not check them either. */
const unchecked = ['int32', 'int64', 'float', 'double', 'byte', 'binary', 'password', 'int-or-string'];
const checked = ['date-time', 'date', 'email', 'hostname', 'ipv4', 'ipv6', 'uri', 'uuid', 'regex'] as const;

/** The formats that kubeconform asserts, as ajv takes them; any other is not checked. */
export const formats = {
  ...Object.fromEntries(unchecked.map((name): [string, true] => [name, true])),
  ...Object.fromEntries(checked.map((name) => [name, fullFormats[name]])),
  duration: isDuration,
};
