import type { Status } from '../validate/verdict.js';
import type { Output, OutputOptions } from './output.js';
import type { Result } from './result.js';
import { Summary } from './summary.js';

const statusNames: Record<Status, string> = {
  valid: 'statusValid',
  invalid: 'statusInvalid',
  error: 'statusError',
  skipped: 'statusSkipped',
  empty: '',
};

/** One JSON object at the end (kubeconform: output). */
export function jsonOutput({ print, summary, verbose }: OutputOptions): Output {
  const counts = new Summary();
  const resources: object[] = [];
  return {
    write(result) {
      counts.add(result);
      if (verbose || result.status === 'invalid' || result.status === 'error') resources.push(entry(result));
    },
    flush() {
      const report = { resources, ...(summary ? { summary: counts } : {}) };
      print(`${escapeLikeGo(JSON.stringify(report, null, 2))}\n`);
    },
  };
}

function entry({ path, kind, name, apiVersion, status, message, validationErrors }: Result): object {
  return {
    filename: path,
    kind,
    name,
    version: apiVersion,
    status: statusNames[status],
    msg: message,
    ...(validationErrors.length > 0 ? { validationErrors } : {}),
  };
}

/** Go's encoder writes these characters as escapes, so that the text can stand in HTML and JavaScript. */
function escapeLikeGo(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
