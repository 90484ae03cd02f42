import { SuiteError } from '../errors/suite-error.js';
import { Float, type GoMap, type GoValue, isMap } from '../yaml/go-value.js';

/** Where an assertion stands in a suite, for errors. */
export interface AssertionPlace {
  file: string;
  line: number;
  /** The assertion's name. */
  name: string;
}

/**
 * The parameters of an assertion. Names are compared without regard to case, values are not converted
 * (helm-unittest format: discovery and loading); a wrong type is a {@link SuiteError}.
 */
export class AssertionParameters {
  readonly #values: Map<string, GoValue>;
  readonly #place: AssertionPlace;

  constructor(values: GoValue, place: AssertionPlace) {
    this.#place = place;
    if (values !== null && !isMap(values)) {
      throw this.#error(
        '',
        `has parameters that are no map`,
        'Write each parameter as a key below the assertion.',
      );
    }
    this.#values = new Map(
      Object.entries((values ?? {}) as GoMap).map(([key, value]) => [key.toLowerCase(), value]),
    );
  }

  /** The names of the parameters that are given, in lower case. */
  get names(): string[] {
    return [...this.#values.keys()];
  }

  /** The value of a parameter, whatever it is; null where it is not given. */
  value(name: string): GoValue {
    return this.#values.get(name.toLowerCase()) ?? null;
  }

  /** The text of a parameter; empty where it is not given. */
  text(name: string): string {
    const value = this.value(name);
    if (value === null) return '';
    if (typeof value !== 'string') throw this.#wrongType(name, 'a string', value);
    return value;
  }

  flag(name: string): boolean {
    const value = this.value(name);
    if (value === null) return false;
    if (typeof value !== 'boolean') throw this.#wrongType(name, 'true or false', value);
    return value;
  }

  /** The number of a parameter; undefined where it is not given. */
  count(name: string): number | undefined {
    const value = this.value(name);
    if (value === null) return undefined;
    if (value instanceof Float) return Math.trunc(value.value);
    if (typeof value !== 'number') throw this.#wrongType(name, 'a number', value);
    return value;
  }

  texts(name: string): string[] {
    const value = this.value(name);
    if (value === null) return [];
    if (!Array.isArray(value)) throw this.#wrongType(name, 'a list of strings', value);
    return value.map((item) => {
      if (typeof item !== 'string') throw this.#wrongType(name, 'a list of strings', value);
      return item;
    });
  }

  /** The parameters below a parameter; undefined where it is not given. */
  inner(name: string): AssertionParameters | undefined {
    const value = this.value(name);
    return value === null ? undefined : new AssertionParameters(value, this.#place);
  }

  #wrongType(name: string, wanted: string, value: GoValue): SuiteError {
    return this.#error(
      name,
      `needs ${wanted} as "${name}", not ${JSON.stringify(value)}`,
      `Correct "${name}".`,
    );
  }

  #error(key: string, trouble: string, hint: string): SuiteError {
    const { file, line, name } = this.#place;
    return new SuiteError({
      summary: `${file}:${line}: ${name} ${trouble}.`,
      hint,
      file,
      line,
      key: key || name,
    });
  }
}
