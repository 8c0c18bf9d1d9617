/** Answers requests for `app://bundle/…` from the bundle's folder. Reads only, and only below that folder. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { NONCE_PLACEHOLDER, securityHeaders } from './headers';
import { mediaTypeOf } from './mime';
import { resolveBundlePath } from './safe-path';

const NONCE_BYTES = 16;

function refuse(status: 404 | 405): Response {
  const headers = { ...securityHeaders(null), 'Content-Type': 'text/plain; charset=utf-8' };
  return new Response(status === 404 ? 'Not found' : 'Method not allowed', { status, headers });
}

function answer(file: Buffer, mediaType: string): Response {
  if (!mediaType.startsWith('text/html')) {
    return new Response(new Uint8Array(file), {
      headers: { ...securityHeaders(null), 'Content-Type': mediaType },
    });
  }
  const nonce = randomBytes(NONCE_BYTES).toString('base64');
  const page = file.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce);
  return new Response(page, { headers: { ...securityHeaders(nonce), 'Content-Type': mediaType } });
}

/**
 * Makes the handler of the `app` scheme.
 *
 * @param root - absolute path of the folder that holds the built pages
 * @returns a function for `protocol.handle`. Anything but a GET is answered 405; anything that is not a file
 *   of the bundle is answered 404, without saying why. It never throws.
 */
export function createBundleHandler(root: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return refuse(405);
    const path = resolveBundlePath(root, request.url);
    const mediaType = path === null ? null : mediaTypeOf(path);
    if (path === null || mediaType === null) return refuse(404);
    try {
      return answer(await readFile(path), mediaType);
    } catch {
      return refuse(404);
    }
  };
}
