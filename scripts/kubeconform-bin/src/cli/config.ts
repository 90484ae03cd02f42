import { describeGoFlags, type FlagDefinition, parseGoFlags } from './go-flags.js';

/** What the command line asks for. */
export interface Config {
  files: string[];
  cache: string;
  exitOnError: boolean;
  help: boolean;
  ignoreFilenamePatterns: string[];
  ignoreMissingSchemas: boolean;
  insecureSkipTlsVerify: boolean;
  kubernetesVersion: string;
  output: string;
  reject: string[];
  schemaLocations: string[];
  skip: string[];
  strict: boolean;
  summary: boolean;
  verbose: boolean;
  version: boolean;
  /** kubeconform's number of goroutines; only the real one uses it. */
  workers: number;
  engine: Engine;
  /** Where the real kubeconform is, or its name on PATH. */
  kubeconformBinary: string;
}

/** Who judges: this package, the real kubeconform, or both, which then have to agree. */
export type Engine = 'embedded' | 'kubeconform' | 'both';

const engines = ['embedded', 'kubeconform', 'both'];

const versionForm = /^(master|\d+\.\d+\.\d+)$/;

/** kubeconform's flags (kubeconform: command line), and `engine`, which is this package's own. */
const definitions: FlagDefinition[] = [
  { name: 'cache', kind: 'string', usage: 'cache schemas downloaded via HTTP to this folder' },
  { name: 'debug', kind: 'bool', usage: 'accepted, as in kubeconform, and without effect' },
  {
    name: 'engine',
    kind: 'string',
    usage:
      'who judges - embedded, kubeconform (the real one, with the same schemas), both (and fail where they differ) ' +
      '(default embedded, kubeconform where KUBECONFORM_BIN names one)',
    refuse: (value) => (engines.includes(value) ? undefined : `it must be one of ${engines.join(', ')}`),
  },
  { name: 'exit-on-error', kind: 'bool', usage: 'stop at the first error or invalid resource' },
  { name: 'h', kind: 'bool', usage: 'show this help' },
  {
    name: 'ignore-filename-pattern',
    kind: 'list',
    usage: 'regular expression (RE2); files whose path matches are left out (can be given several times)',
  },
  {
    name: 'ignore-missing-schemas',
    kind: 'bool',
    usage: 'skip resources without a schema instead of failing',
  },
  {
    name: 'insecure-skip-tls-verify',
    kind: 'bool',
    usage: "do not verify the certificates of a schema location's server",
  },
  {
    name: 'kubernetes-version',
    kind: 'string',
    placeholder: 'value',
    usage: 'version of Kubernetes to validate against, master or x.y.z (default master)',
    refuse: (value) =>
      versionForm.test(value)
        ? undefined
        : `${value} is not a valid version. Valid values are "master" (default) or full version x.y.z (e.g. "1.27.2")`,
  },
  {
    name: 'n',
    kind: 'int',
    usage: 'accepted, as in kubeconform; the work is done by one thread',
    default: 4,
  },
  {
    name: 'output',
    kind: 'string',
    usage: 'output format - json, junit, pretty, tap, text',
    default: 'text',
  },
  { name: 'reject', kind: 'string', usage: 'comma-separated list of kinds or GVKs to reject' },
  {
    name: 'schema-location',
    kind: 'list',
    usage:
      'folder or template of schemas, instead of the bundled ones, which are called "default" (can be given several times)',
  },
  { name: 'skip', kind: 'string', usage: 'comma-separated list of kinds or GVKs to ignore' },
  { name: 'strict', kind: 'bool', usage: 'disallow additional properties not in schema or duplicated keys' },
  { name: 'summary', kind: 'bool', usage: 'print a summary at the end (ignored for junit and tap output)' },
  { name: 'v', kind: 'bool', usage: 'show the version' },
  { name: 'verbose', kind: 'bool', usage: 'print results for all resources (junit and tap always do)' },
];

/** The help text. */
export const usage = `Usage: kubeconform-bin [OPTION]... [FILE OR FOLDER]...
${describeGoFlags(definitions)}`;

/**
 * Reads the command line.
 *
 * @param env the environment, for KUBECONFORM_BIN
 * @throws FlagError for a command line that kubeconform would refuse
 */
export function readConfig(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Config {
  const { values, rest } = parseGoFlags(args, definitions);
  const bool = (name: string) => values.get(name) === true;
  const text = (name: string, initial = '') => String(values.get(name) ?? initial);
  const list = (name: string) => (values.get(name) as string[] | undefined) ?? [];
  return {
    files: rest,
    cache: text('cache'),
    exitOnError: bool('exit-on-error'),
    help: bool('h'),
    ignoreFilenamePatterns: list('ignore-filename-pattern'),
    ignoreMissingSchemas: bool('ignore-missing-schemas'),
    insecureSkipTlsVerify: bool('insecure-skip-tls-verify'),
    kubernetesVersion: text('kubernetes-version', 'master'),
    output: text('output', 'text'),
    reject: splitNames(text('reject')),
    schemaLocations: list('schema-location'),
    skip: splitNames(text('skip')),
    strict: bool('strict'),
    summary: bool('summary'),
    verbose: bool('verbose'),
    version: bool('v'),
    workers: Number(values.get('n') ?? 4),
    engine: text('engine', env.KUBECONFORM_BIN ? 'kubeconform' : 'embedded') as Engine,
    kubeconformBinary: env.KUBECONFORM_BIN || 'kubeconform',
  };
}

function splitNames(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
