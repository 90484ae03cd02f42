import type { TemplateFailure } from '../errors/template-error.js';
import { toHelm3Layout } from './to-helm-3-layout.js';

const STEP = /([^\s:]+:\d+:\d+): executing "[^"]*" at (<.*?>): /gs;

/**
 * Reads Helm's text (without the leading `Error: `) as the failure of a template; gives undefined where it is
 * none. The place is the chart's own template, where the chain of includes begins; the reason is the message
 * of `fail` or `required` word for word, or else the end of the chain, with the place of the cause.
 */
export function parseTemplateFailure(helmText: string): TemplateFailure | undefined {
  const text = toHelm3Layout(helmText);
  return parseExecutionError(text) ?? parseParseError(text) ?? parseYamlError(text) ?? parseChain(text);
}

function parseExecutionError(text: string): TemplateFailure | undefined {
  const [, file, line, column, reason] =
    /^execution error at \((.+?):(\d+):(\d+)\): ([\s\S]*)$/.exec(text) ?? [];
  return file === undefined
    ? undefined
    : { ...split(file), line: Number(line), column: Number(column), reason: reason ?? '', text };
}

function parseParseError(text: string): TemplateFailure | undefined {
  const [, file, line, reason] = /^parse error at \((.+?):(\d+)\): ([\s\S]*)$/.exec(text) ?? [];
  return file === undefined
    ? undefined
    : { ...split(file), line: Number(line), reason: `the template has an error: ${reason}`, text };
}

/** The line that YAML errors name is one of the rendered text, not of the template. */
function parseYamlError(text: string): TemplateFailure | undefined {
  const [, file, reason] = /^YAML parse error on (.+?): ([\s\S]*)$/.exec(text) ?? [];
  const words = reason?.replace(/^error converting YAML to JSON: /, '');
  return file === undefined
    ? undefined
    : { ...split(file), reason: `what it renders is no YAML: ${words}`, text };
}

function parseChain(text: string): TemplateFailure | undefined {
  const [, file, line, column] = /^template: ([^\s:]+):(\d+):(\d+): /.exec(text) ?? [];
  if (!file?.includes('/')) return undefined;
  const last = [...text.matchAll(STEP)].at(-1);
  const place = { ...split(file), line: Number(line), column: Number(column), text };
  if (last === undefined) return { ...place, reason: text };
  const cause = text.slice(last.index + last[0].length).replace(/^error calling \w+: template: /, '');
  const origin = last[1] === `${file}:${line}:${column}` ? '' : ` (${last[1]})`;
  return { ...place, reason: `at ${last[2]}${origin}: ${cause}` };
}

function split(file: string): { chart: string; template: string } {
  const slash = file.indexOf('/');
  return { chart: file.slice(0, Math.max(slash, 0)), template: file.slice(slash + 1) };
}
