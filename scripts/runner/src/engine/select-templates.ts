import { posix } from 'node:path';
import { quotePattern } from '../regex/compile-pattern.js';

/** Which templates a suite renders. */
export interface TemplateSelection {
  /** The route of the suite's chart: `parent`, or `parent/charts/child`. */
  route: string;
  /** The suite's `templates`; empty for all. */
  templates: readonly string[];
  excludeTemplates: readonly string[];
}

/**
 * The name of a template below its chart (helm-unittest format: what is rendered): without a known folder in
 * front it lies in `templates/`.
 */
export function toTemplatePath(name: string): string {
  return /^(templates|charts|crds|\*\*)/.test(name) ? name : posix.join('templates', name);
}

/** A template's name with the route of the suite's chart in front. */
export function toFullName(route: string, name: string): string {
  return posix.join(route, toTemplatePath(name));
}

/**
 * Whether a template is rendered. Names of the suite are patterns that may match anywhere in the full name;
 * `*` and `**` also cross folders. Partials are always there.
 */
export function isSelected(fullName: string, selection: TemplateSelection): boolean {
  if (isPartial(fullName)) return true;
  const { route, templates, excludeTemplates } = selection;
  const matches = (name: string) => toPattern(toFullName(route, name)).test(fullName);
  return (templates.length === 0 ? ['**'] : templates).some(matches) && !excludeTemplates.some(matches);
}

/** Whether Helm takes a template as a partial, which is included but never rendered. */
export function isPartial(template: string): boolean {
  return posix.basename(template).startsWith('_');
}

function toPattern(name: string): RegExp {
  const source = name.replace(/\*\*|\*|[^*]+/g, (part) => {
    if (part === '**') return '[0-9a-zA-Z_\\-/.]+';
    return part === '*' ? '[0-9a-zA-Z_\\-/.]*' : quotePattern(part);
  });
  return new RegExp(source);
}
