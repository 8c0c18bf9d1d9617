/** The kinds of file the bundle holds. A file of any other kind is not served at all. */
import { extname } from 'node:path';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
  ['.ttf', 'font/ttf'],
  ['.wasm', 'application/wasm'],
  ['.bcmap', 'application/octet-stream'],
  ['.pfb', 'application/octet-stream'],
]);

/** The media type for a path by its ending, or `null` when files of that kind are not served. */
export function mediaTypeOf(path: string): string | null {
  return TYPES.get(extname(path).toLowerCase()) ?? null;
}
