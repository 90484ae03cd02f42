import { readFile, stat } from 'node:fs/promises';
import { errorCode } from '../errors/error-code.js';

/** Why a file cannot be read as text, as the end of a sentence that begins with its path. */
export type TextFileTrouble = { trouble: string; hint: string };

/**
 * Reads a regular file as UTF-8 and drops a byte-order mark. Gives the reason instead where that is not
 * possible; a FIFO or a device is never opened, because reading it could last for ever.
 */
export async function readTextFile(path: string): Promise<{ text: string } | TextFileTrouble> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) {
      return { trouble: 'is a directory', hint: 'Name the file inside it.' };
    }
    if (!stats.isFile()) {
      return { trouble: 'is not a regular file', hint: 'Put the content into a plain file.' };
    }
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) };
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): TextFileTrouble {
  const code = errorCode(error);
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return { trouble: 'is not UTF-8', hint: 'Save it as UTF-8.' };
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return { trouble: 'does not exist', hint: 'Check the path, which counts from the working directory.' };
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return { trouble: 'may not be read', hint: 'Give read permission on it (chmod +r).' };
  }
  if (code === 'ELOOP') {
    return { trouble: 'is a symbolic link that leads to itself', hint: 'Point the link at a file.' };
  }
  return {
    trouble: `cannot be read (${code ?? error})`,
    hint: 'Check the path.',
  };
}
