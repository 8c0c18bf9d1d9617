/** A script of the tests, built with the app's own code, to be started as a process of its own and killed. */
import { join, resolve } from 'node:path';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Builds it.
 *
 * @param name - of the script in `test/endurance/`, without its ending
 * @param folder - to build in
 * @returns the path of what is to be started
 */
export async function builtProcess(name: string, folder: string): Promise<string> {
  const outDir = join(folder, 'built');
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    resolve: { alias: { '@shared': join(ROOT, 'shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: join(ROOT, `test/endurance/${name}.ts`),
      outDir,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return join(outDir, `${name}.mjs`);
}
