/** Entry of `node out/main/clocks.js`: counts incident clocks. Prints and sets the exit code; holds no logic. */
import { resolve } from 'node:path';
import { runClocks } from './run-clocks';

/** The built entry stands in `out/main/`. */
const resourcesDir = resolve(import.meta.dirname, '../../resources');

const end = await runClocks(process.argv.slice(2), { resourcesDir, now: () => new Date().toISOString() });
process.stdout.write(end.stdout);
process.stderr.write(end.stderr);
process.exitCode = end.exitCode;
