/** Entry of `node out/main/pack-check.js`: checks a pack. Prints and sets the exit code; holds no logic. */
import { localDay } from '@shared/base/days';
import { resolve } from 'node:path';
import { BUNDLED_PACK_ID } from '../node/files/bundled-pack';
import { runPackCheck } from './run-pack-check';

/** The built entry stands in `out/main/`. */
const defaultFolder = resolve(import.meta.dirname, '../../resources/packs', BUNDLED_PACK_ID);

function today(): string {
  return localDay(new Date());
}

const end = await runPackCheck(process.argv.slice(2), { defaultFolder, today });
process.stdout.write(end.stdout);
process.stderr.write(end.stderr);
process.exitCode = end.exitCode;
