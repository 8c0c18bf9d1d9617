/** Loads modules of the TypeScript source, so that what is measured is what is written. */
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * Runs a measurement that loads source files; everything is put away afterwards.
 *
 * @template Value
 * @param {(load: (file: string) => Promise<unknown>) => Promise<Value>} work Gets a function that loads a file of
 *   the repository, e.g. `shared/scoring/score.ts`.
 * @returns {Promise<Value>}
 */
export async function withSource(work) {
  const { createServer, createServerModuleRunner } = await import('vite');
  const server = await createServer({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, watch: null, ws: false },
    resolve: { alias: { '@shared': join(ROOT, 'shared') } },
  });
  const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
  try {
    return await work((file) => runner.import(join(ROOT, file)));
  } finally {
    await server.close();
  }
}
