/** Which value of which document an explanation is about; what is undefined is not told. */
export interface Place {
  document?: number | undefined;
  value?: number | undefined;
}

/** The parts of an explanation; each text is indented below its heading. */
export interface Explanation {
  path?: string;
  /** What was expected, after "Expected" or "Expected NOT": " to equal". */
  expectation: string;
  expected: string;
  actual?: string;
  diff?: string;
}

/** The lines that helm-unittest prints for an assertion that does not hold (helm-unittest format: output). */
export function explain(explanation: Explanation, negative: boolean, place: Place = {}): string[] {
  const { path, expectation, expected, actual, diff } = explanation;
  return [
    ...placeLines(place),
    ...(path === undefined ? [] : [`Path:${indent(path)}`]),
    `Expected${negative ? ' NOT' : ''}${expectation}:`,
    ...indent(expected).split('\n'),
    ...(actual === undefined ? [] : ['Actual:', ...indent(actual).split('\n')]),
    ...(diff === undefined ? [] : ['Diff:', ...indent(diff).split('\n')]),
  ];
}

/** The lines for an assertion that cannot be evaluated. */
export function explainError(message: string, place: Place = {}): string[] {
  return [...placeLines(place), 'Error:', ...indent(message).split('\n')];
}

export function placeLines({ document, value }: Place): string[] {
  return [
    ...(document === undefined ? [] : [`DocumentIndex:\t${document}`]),
    ...(value === undefined ? [] : [`ValuesIndex:\t${value}`]),
  ];
}

export function indent(text: string): string {
  return `\t${text.replaceAll('\n', '\n\t').replace(/^[\n\t ]+|[\n\t ]+$/g, '')}`;
}
