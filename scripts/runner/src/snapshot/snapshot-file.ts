import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SnapshotComparison, SnapshotPatterns } from '../assertions/assertion.js';
import { errorCode } from '../errors/error-code.js';
import { SuiteError } from '../errors/suite-error.js';
import { compilePattern, PatternError } from '../regex/compile-pattern.js';
import type { SnapshotCounts } from '../suite/results.js';
import { compareKeys } from '../yaml/compare-keys.js';
import { type GoValue, isMap } from '../yaml/go-value.js';
import { readYaml, YamlError } from '../yaml/read-yaml.js';
import { writeSnapshotYaml, writeYaml } from '../yaml/write-yaml.js';

type Snapshots = Map<string, Map<number, string>>;

/**
 * The snapshots of one suite, with helm-unittest's file and content (helm-unittest format: snapshots). A new
 * snapshot is stored and passes; one that no test made in this run is dropped at the next write.
 */
export class SnapshotFile {
  readonly #current: Snapshots = new Map();
  #total = 0;
  #created = 0;
  #changed = 0;

  private constructor(
    readonly path: string,
    private readonly stored: Snapshots,
    private readonly isUpdating: boolean,
  ) {}

  /** Opens the snapshots of a suite file; throws {@link SuiteError} where their file is no snapshot file. */
  static async open(suiteFile: string, snapshotId: string, isUpdating: boolean): Promise<SnapshotFile> {
    const name = `${basename(suiteFile)}${snapshotId === '' ? '' : `_${snapshotId}`}.snap`;
    const path = join(dirname(suiteFile), '__snapshot__', name);
    return new SnapshotFile(path, await readSnapshots(path), isUpdating);
  }

  get counts(): SnapshotCounts {
    const vanished = [...this.stored].flatMap(([test, entries]) =>
      [...entries.keys()].filter((index) => !this.#current.get(test)?.has(index)),
    );
    return {
      total: this.#total,
      failed: this.isUpdating ? 0 : this.#changed,
      created: this.#created,
      vanished: vanished.length,
    };
  }

  /** Compares a value with the snapshot of that number of the test. */
  compare(test: string, index: number, value: GoValue, patterns: SnapshotPatterns = {}): SnapshotComparison {
    const current = writeSnapshotYaml(value);
    const stored = this.stored.get(test)?.get(index);
    this.#total += 1;
    if (stored === undefined) this.#created += 1;
    let message: string | undefined;
    let isSame = true;
    if (patterns.match !== undefined || patterns.notMatch !== undefined) {
      message = judgePatterns(current, patterns);
      isSame = message === undefined;
    } else if (stored !== undefined && stored !== current) {
      this.#changed += 1;
      isSame = false;
    }
    const entries = this.#current.get(test) ?? new Map<number, string>();
    this.#current.set(test, entries.set(index, this.isUpdating ? current : (stored ?? current)));
    return {
      passed: this.isUpdating || isSame,
      index,
      stored: stored ?? '',
      current,
      ...(message === undefined ? {} : { message }),
    };
  }

  /** Writes the file where something is new, gone, or to be updated. Throws {@link SuiteError}. */
  async save(): Promise<void> {
    const { created, vanished } = this.counts;
    if (created === 0 && vanished === 0 && !(this.isUpdating && this.#changed > 0)) return;
    try {
      await mkdir(dirname(this.path), { recursive: true });
      await writeFile(this.path, writeSnapshots(this.#current));
    } catch (error) {
      throw wrongFile(this.path, `cannot be written (${errorCode(error)})`, 'Make its folder writable.');
    }
  }
}

async function readSnapshots(path: string): Promise<Snapshots> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return new Map();
    throw wrongFile(path, `cannot be read (${errorCode(error)})`);
  }
  try {
    const content = readYaml(text)[0] ?? null;
    if (content !== null && !isMap(content)) throw wrongFile(path, 'is no map of tests');
    return new Map(
      Object.entries(content ?? {}).map(([test, entries]) => [test, readEntries(path, test, entries)]),
    );
  } catch (error) {
    if (error instanceof YamlError) throw wrongFile(path, `is no YAML: ${error.message}`);
    throw error;
  }
}

function readEntries(path: string, test: string, entries: GoValue): Map<number, string> {
  if (entries !== null && !isMap(entries)) throw wrongFile(path, `holds no map for the test "${test}"`);
  return new Map(
    Object.entries(entries ?? {}).map(([index, snapshot]) => {
      if (typeof snapshot !== 'string' || !/^\d+$/.test(index)) {
        throw wrongFile(path, `holds something else than numbered texts for the test "${test}"`);
      }
      return [Number(index), snapshot];
    }),
  );
}

function wrongFile(
  path: string,
  trouble: string,
  hint = 'Correct it, or delete it and let the next run write it.',
): SuiteError {
  return new SuiteError({ summary: `The snapshot file ${path} ${trouble}.`, hint, file: path });
}

function writeSnapshots(snapshots: Snapshots): string {
  if (snapshots.size === 0) return '{}\n';
  return [...snapshots]
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([test, entries]) => {
      const numbered = [...entries].sort(([a], [b]) => a - b).map(([index, text]) => writeEntry(index, text));
      // The key as it stands before its colon in a map of its own.
      return `${writeYaml({ [test]: null }).replace(/ null\n$/, '')}\n${numbered.join('')}`;
    })
    .join('');
}

/** The number is no string, so it stands there without quotes. */
function writeEntry(index: number, text: string): string {
  const entry = writeYaml({ entry: { entry: text } })
    .split('\n')
    .slice(1)
    .join('\n');
  return entry.replace(/^ {2}entry/, `  ${index}`);
}

/** Why the patterns are not satisfied, as the end of "Expected"; undefined where they are. */
function judgePatterns(text: string, { match, notMatch }: SnapshotPatterns): string | undefined {
  try {
    if (match !== undefined && !compilePattern(match.trim()).test(text)) {
      return ` pattern '${match.trim()}' not found in snapshot`;
    }
    if (notMatch !== undefined && compilePattern(notMatch.trim()).test(text)) {
      return ` pattern '${notMatch.trim()}' should not be in snapshot`;
    }
    return undefined;
  } catch (error) {
    if (error instanceof PatternError) return ` a pattern that can be read: ${error.message}`;
    throw error;
  }
}
