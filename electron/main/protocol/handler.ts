/** Answers requests for `app://bundle/…` from the bundle's folder. Reads only, and only below that folder. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { NONCE_PLACEHOLDER, securityHeaders } from './headers';
import { mediaTypeOf } from './mime';
import { resolveBundlePath } from './safe-path';

/** What is looked at of a request. */
export interface BundleRequest {
  readonly method: string;
  readonly url: string;
}

/** A whole answer, in the form Electron takes. */
export interface BundleAnswer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly data: Buffer;
}

const NONCE_BYTES = 16;

function refuse(statusCode: 404 | 405): BundleAnswer {
  const headers = { ...securityHeaders(null), 'Content-Type': 'text/plain; charset=utf-8' };
  return { statusCode, headers, data: Buffer.from(statusCode === 404 ? 'Not found' : 'Method not allowed') };
}

function answer(file: Buffer, mediaType: string): BundleAnswer {
  const isPage = mediaType.startsWith('text/html');
  const nonce = isPage ? randomBytes(NONCE_BYTES).toString('base64') : null;
  const headers = { ...securityHeaders(nonce), 'Content-Type': mediaType };
  if (nonce === null) return { statusCode: 200, headers, data: file };
  const page = file.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce);
  return { statusCode: 200, headers, data: Buffer.from(page) };
}

/**
 * Makes the handler of the `app` scheme.
 *
 * @param root - absolute path of the folder that holds the built pages
 * @returns a function for `serveScheme`. Anything but a GET is answered 405; anything that is not a file
 *   of the bundle is answered 404, without saying why. It never throws.
 */
export function createBundleHandler(root: string): (request: BundleRequest) => Promise<BundleAnswer> {
  return async ({ method, url }) => {
    if (method !== 'GET') return refuse(405);
    const path = resolveBundlePath(root, url);
    const mediaType = path === null ? null : mediaTypeOf(path);
    if (path === null || mediaType === null) return refuse(404);
    try {
      return answer(await readFile(path), mediaType);
    } catch {
      return refuse(404);
    }
  };
}
