/** The built-in pack, read from disk the way the app reads it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Assessment } from '@shared/assessment/schema';
import { loadPack } from '@shared/pack/load-pack';
import { packAsOf } from '@shared/pack/pack-as-of';
import type { Pack } from '@shared/pack/schema';
import { anyAssessment } from './generators';

const PACK_DIR = join(import.meta.dirname, '../../resources/packs/us-eo-14409');

/** The files of the built-in pack by name, parsed as JSON. */
export function readRealPackFiles(): Record<string, unknown> {
  const names = readdirSync(PACK_DIR, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith('.json'))
      .map((name): [string, unknown] => [
        name.replaceAll('\\', '/'),
        JSON.parse(readFileSync(join(PACK_DIR, name), 'utf8')),
      ]),
  );
}

let loaded: Pack | undefined;

/**
 * The built-in pack, loaded once for all tests of a process: nobody may change it, and what is kept by pack, as its index
 * and how it reads on a day, is made once as well. Throws with its problems if it does not load.
 */
export function loadRealPack(): Pack {
  if (loaded !== undefined) return loaded;
  const pack = loadPack(readRealPackFiles());
  if (!pack.ok) throw new Error(JSON.stringify(pack.error, null, 2));
  loaded = pack.value;
  return loaded;
}

/** The built-in pack as it reads on the day the law was read for it. */
export function realPackOnEditionDay(): Pack {
  const pack = loadRealPack();
  return packAsOf(pack, pack.manifest.editionOn).pack;
}

let assessments: fc.Arbitrary<{ readonly pack: Pack; readonly assessment: Assessment }> | undefined;

/** Read when it is first drawn from, so that a pack that does not load fails only the tests that need it. */
function realAssessments() {
  if (assessments !== undefined) return assessments;
  const pack = loadRealPack();
  assessments = anyAssessment(pack).map((assessment) => ({ pack, assessment }));
  return assessments;
}

/** Any profile and any mix of answers under the built-in pack. */
export const anyRealAssessment = fc.constant(null).chain(realAssessments);
