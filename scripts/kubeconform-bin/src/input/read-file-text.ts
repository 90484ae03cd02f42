import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { describeFileError } from './file-error.js';

/** Text of an input. Where it is no UTF-8, U+FFFD stands for what could not be read. */
export interface InputText {
  text: string;
  isUtf8: boolean;
}

/** kubeconform's limit for one document (kubeconform: splitting into resources); here it counts for the file. */
const maxBytes = 256 * 1024 * 1024;

/**
 * Reads a file of manifests.
 *
 * @returns the text, or the reason in one sentence why it cannot be read
 */
export function readFileText(path: string): InputText | { error: string } {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return { error: `read ${path}: is a directory` };
    if (!stats.isFile()) return { error: `read ${path}: is not a regular file` };
    if (stats.size > maxBytes) return { error: `read ${path}: is larger than 256 MiB; split the file` };
    return decodeText(readFileSync(path));
  } catch (error) {
    return { error: describeFileError('open', path, error) };
  }
}

/** Decodes the bytes of an input. */
export function decodeText(bytes: Buffer): InputText {
  return { text: bytes.toString('utf8'), isUtf8: isUtf8(bytes) };
}
