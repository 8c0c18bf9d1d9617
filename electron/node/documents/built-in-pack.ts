/** Tells the pack that comes with the app from another one that names itself so. */
import type { AssessmentFile } from '@shared/assessment/schema';
import { packDigest } from '@shared/pack/pack-digest';
import type { Pack } from '@shared/pack/schema';
import { readPack } from '../files/read-pack';

/** Whether a pack that was handed over has the texts of the one in the resources. Looked up only where there is a signature. */
export async function isBuiltInPack(
  { assessment }: AssessmentFile,
  pack: Pack,
  resourcesDir: string,
): Promise<boolean> {
  if (assessment.snapshots.every(({ signatures }) => signatures.length === 0)) return false;
  const builtIn = await readPack(resourcesDir);
  return builtIn.ok && packDigest(builtIn.value) === packDigest(pack);
}
