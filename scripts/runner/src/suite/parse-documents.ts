import { extname } from 'node:path';
import { type GoMap, isMap } from '../yaml/go-value.js';
import { readYaml, YamlError } from '../yaml/read-yaml.js';
import { splitYaml } from './split-yaml.js';

/** Rendered text that is not what an assertion can look at; the message says why. */
export class DocumentError extends Error {}

/**
 * Reads what a template rendered into documents (helm-unittest format: from rendered text to documents): YAML
 * without its empty documents; of a `.txt` one document with the text as `raw`; undefined for other files.
 * Throws {@link DocumentError} where the YAML is none, or a document is no map.
 */
export function parseDocuments(template: string, text: string): GoMap[] | undefined {
  const extension = extname(template);
  if (extension === '.txt') return [{ raw: text }];
  if (!['.yaml', '.yml', '.tpl'].includes(extension)) return undefined;
  return parseYamlDocuments(template, text);
}

export function parseYamlDocuments(template: string, text: string): GoMap[] {
  try {
    return splitYaml(text)
      .flatMap((part) => readYaml(part.text))
      .flatMap((document) => {
        if (document === null) return [];
        if (!isMap(document)) {
          throw new DocumentError(
            `${template} rendered a document that is no map: ${JSON.stringify(document)}`,
          );
        }
        return Object.keys(document).length === 0 ? [] : [document];
      });
  } catch (error) {
    if (error instanceof YamlError) throw new DocumentError(`${template} rendered no YAML: ${error.message}`);
    throw error;
  }
}
