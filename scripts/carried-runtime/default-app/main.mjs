/**
 * What `electron FOLDER` runs inside the carried runtime: it takes name, version and start file from the
 * folder's package.json and hands over, like Electron's own default app. It opens no window itself.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const args = process.argv.slice(1);

// Electron has these two for its own default app only, hence they are missing from the public types.
const host = /** @type {typeof app & { setVersion(text: string): void, setAppPath(path: string): void }} */ (
  app
);

/** Loads what `-r FILE` or `--require FILE` names, and returns the first argument that is no option. */
function readArguments() {
  const require = createRequire(import.meta.url);
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (arg === '-r' || arg === '--require') {
      at += 1;
      require(resolve(args[at] ?? ''));
    } else if (!arg.startsWith('-')) {
      return arg;
    }
  }
  return null;
}

/** @param {string} folder */
async function open(folder) {
  /** @type {{ name?: string, productName?: string, version?: string, main?: string }} */
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const name = manifest.productName ?? manifest.name;
  if (name !== undefined) app.setName(name);
  if (manifest.version !== undefined) host.setVersion(manifest.version);
  app.setDesktopName(`${app.getName()}.desktop`);
  host.setAppPath(folder);
  await import(pathToFileURL(join(folder, manifest.main ?? 'index.js')).href);
}

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
const folder = readArguments();
if (folder === null) {
  process.stderr.write('Usage: electron FOLDER [options]\n');
  app.exit(2);
} else {
  await open(resolve(folder));
}
