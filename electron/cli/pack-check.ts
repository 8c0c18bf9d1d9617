/** Entry of `node out/main/pack-check.js`: checks a pack. Prints and sets the exit code; holds no logic. */
import { resolve } from 'node:path';
import { runPackCheck } from './run-pack-check';

/** The built entry stands in `out/main/`. */
const defaultFolder = resolve(import.meta.dirname, '../../resources/packs/us-eo-14409');

function today(): string {
  const now = new Date();
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

const end = await runPackCheck(process.argv.slice(2), { defaultFolder, today });
process.stdout.write(end.stdout);
process.stderr.write(end.stderr);
process.exitCode = end.exitCode;
