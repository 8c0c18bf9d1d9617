import type { AssessmentFile } from '@shared/assessment/schema';
import { appError, type AppError } from '@shared/base/app-error';
import { err, ok, type Result } from '@shared/base/result';
import type { Response } from '@shared/ipc/contract';
import { api } from '@renderer/platform/api';
import { parseOpenedFile } from '@renderer/platform/parse-opened-file';

/**
 * Takes an opened file from the shell, part by part, so that neither side stands still for all of it.
 *
 * @param isStopped - asked before every part
 * @returns the file; `job-cancelled` once it is stopped; the shell's own failure
 */
export async function takeOpened(
  { openedId, parts, bytes }: Response<'share:read-file'>,
  isStopped: () => boolean,
): Promise<Result<AssessmentFile, AppError>> {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (let part = 0; part < parts; part += 1) {
    if (isStopped()) return err(appError('job-cancelled'));
    const taken = await api.share.readPart({ openedId, part });
    if (!taken.ok) return taken;
    whole.set(taken.value.bytes, at);
    at += taken.value.bytes.byteLength;
  }
  return isStopped() ? err(appError('job-cancelled')) : ok(parseOpenedFile(whole));
}
