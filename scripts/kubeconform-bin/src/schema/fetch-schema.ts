import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { get as getHttp } from 'node:http';
import { get as getHttps } from 'node:https';
import { join } from 'node:path';

/** How schemas are fetched. */
export interface FetchOptions {
  /** Folder that keeps what was fetched; none when empty. */
  cache: string;
  insecureSkipTlsVerify: boolean;
}

/** A schema could not be fetched, for another reason than that it does not exist. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
}

const attempts = 3;
const timeoutMs = 30_000;

/**
 * Fetches a schema from an address that the user named (kubeconform: caching and concurrency): from the cache
 * folder if it is there, which never expires; a failure is tried again twice.
 *
 * @returns the text, `undefined` where the server says 404
 * @throws FetchError for another status, or when the server cannot be reached
 */
export async function fetchSchema(url: string, options: FetchOptions): Promise<string | undefined> {
  const cached = options.cache && join(options.cache, createHash('sha256').update(url).digest('hex'));
  if (cached) {
    try {
      return readFileSync(cached, 'utf8');
    } catch {
      // It is not there yet.
    }
  }
  const text = await fetchWithRetries(url, options, attempts);
  if (cached && text !== undefined) writeFileSync(cached, text);
  return text;
}

async function fetchWithRetries(
  url: string,
  options: FetchOptions,
  left: number,
): Promise<string | undefined> {
  try {
    const { status, text } = await request(url, options);
    if (status === 404) return undefined;
    if (status === 200) return text;
    throw new FetchError(`error while downloading schema at ${url} - received HTTP status ${status}`);
  } catch (error) {
    if (left > 1) return fetchWithRetries(url, options, left - 1);
    if (error instanceof FetchError) throw error;
    throw new FetchError(`failed downloading schema at ${url}: ${(error as Error).message}`);
  }
}

function request(url: string, options: FetchOptions): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const get = url.startsWith('https:') ? getHttps : getHttp;
    const settings = { rejectUnauthorized: !options.insecureSkipTlsVerify, timeout: timeoutMs };
    const sent = get(url, settings, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') });
      });
    });
    sent.on('timeout', () => sent.destroy(new Error('the server did not answer in time')));
    sent.on('error', reject);
  });
}
