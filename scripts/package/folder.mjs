/** The product as a folder, before it is packed for any installer. */
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../lib/paths.mjs';
import { readIfThere } from '../lib/hash.mjs';
import { builderConfig } from './builder-config.mjs';
import { filePatterns, loadedFiles } from './contents.mjs';

const NOT_OURS = ['resources/default_app.asar', 'default_app.stamp', 'version'];

/** @param {{ runtime: import('../lib/runtime.mjs').Runtime }} options */
export async function makeFolder({ runtime }) {
  process.env.SOURCE_DATE_EPOCH ??= '1700000000';
  const { build, Platform } = createRequire(import.meta.url)('electron-builder');
  const { version } = JSON.parse(readIfThere(join(ROOT, 'package.json')) ?? '{}');
  const output = join(ROOT, 'dist');
  rmSync(output, { recursive: true, force: true });
  await build({
    projectDir: ROOT,
    targets: Platform.LINUX.createTarget('dir'),
    config: {
      ...builderConfig({
        runtimeFolder: runtime.folder,
        runtimeVersion: runtime.version,
        output,
        isSigned: false,
        version,
        files: filePatterns(await loadedFiles()),
      }),
      afterPack: ({ appOutDir }) => {
        for (const name of NOT_OURS) rmSync(join(appOutDir, name), { force: true });
      },
    },
  });
  return join(output, 'linux-unpacked');
}
