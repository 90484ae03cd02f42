import { findValues } from '../json-path/find-values.js';
import type { GoMap } from '../yaml/go-value.js';
import type { Check, Verdict } from './assertion.js';
import type { AssertionParameters } from './assertion-parameters.js';
import { explain } from './explain.js';

/**
 * `containsDocument`: the documents are of that kind and apiVersion, and have the name and namespace where those
 * are given: all of them, or, with `any`, one. A document without kind or apiVersion matches any. Takes over that
 * the negative form without `any` holds as soon as one document does not match (helm-unittest format: assertions).
 */
export function createContainsDocument(parameters: AssertionParameters): Check {
  const [kind, apiVersion] = [parameters.text('kind'), parameters.text('apiVersion')];
  const [name, namespace] = [parameters.text('name'), parameters.text('namespace')];
  const any = parameters.flag('any');
  const expected = [
    `Kind = ${kind}, apiVersion = ${apiVersion}`,
    ...(name === '' ? [] : [`Name = ${name}`]),
    ...(namespace === '' ? [] : [`Namespace = ${namespace}`]),
  ].join(', ');

  return ({ selected, negative, failFast }): Verdict => {
    const fail = (document: number) =>
      explain({ expectation: ' to contain document', expected }, negative, { document });
    if (selected.length === 0) return { passed: negative, info: negative ? [] : fail(0) };
    const info: string[] = [];
    let passed = true;
    for (const [index, document] of selected.entries()) {
      if (matches(document) !== negative) {
        if (any !== negative) return { passed: true, info: [] };
        continue;
      }
      passed = false;
      info.push(...fail(index));
      if (failFast) break;
    }
    return { passed, info };
  };

  function matches(document: GoMap): boolean {
    return (
      (typeof document.kind !== 'string' || document.kind === kind) &&
      (typeof document.apiVersion !== 'string' || document.apiVersion === apiVersion) &&
      (name === '' || findValues(document, 'metadata.name')[0] === name) &&
      (namespace === '' || findValues(document, 'metadata.namespace')[0] === namespace)
    );
  }
}
