import { expect } from '@jest/globals';

/** Gives the error that a promise is rejected with, after checking its class. */
export async function thrownBy<T>(
  promise: Promise<unknown>,
  // biome-ignore lint/suspicious/noExplicitAny: constructors of all shapes
  type: abstract new (...args: any[]) => T,
): Promise<T> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(type);
  return error as T;
}
