import { cleanText } from '../text/clean-text.js';
import { RunnerError } from './runner-error.js';

/** Where and why a template failed. */
export interface TemplateFailure {
  /** Name of the chart that was rendered. */
  chart: string;
  /** The template below the chart, e.g. `templates/ingress.yaml`. */
  template: string;
  /** 1-based line in the template, where Helm names one. */
  line?: number | undefined;
  /** 1-based column in the template, where Helm names one. */
  column?: number | undefined;
  /** The message of `fail` or `required` word for word, or the cause at the end of Helm's chain of includes. */
  reason: string;
  /** Helm's whole error, in the one-line layout of Helm 3, without the leading `Error: `. */
  text: string;
}

/** A template of the chart failed, on purpose (`fail`, `required`) or not. */
export class TemplateError extends RunnerError implements TemplateFailure {
  readonly code = 'TEMPLATE';
  readonly chart: string;
  readonly template: string;
  readonly column: number | undefined;
  readonly reason: string;
  readonly text: string;

  constructor(failure: TemplateFailure) {
    const place = [`${failure.chart}/${failure.template}`, failure.line, failure.column]
      .filter((part) => part !== undefined)
      .join(':');
    super({
      summary: `${place}: ${failure.reason}`,
      hint: '',
      file: `${failure.chart}/${failure.template}`,
      line: failure.line,
    });
    this.chart = failure.chart;
    this.template = failure.template;
    this.column = failure.column;
    this.reason = cleanText(failure.reason);
    this.text = cleanText(failure.text);
  }
}
