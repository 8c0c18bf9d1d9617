/** Has the copy of a filing chosen, and tells its name, size and hash. The path stays here, the file where it is. */
import { basename } from 'node:path';
import { fail, type AppError } from '@shared/base/app-error';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import { ok, type Result } from '@shared/base/result';
import type { Response } from '@shared/ipc/contract';
import { hashFile } from '../../node/files/hash-file';
import { whyUnreadable } from '../../node/files/read-bounded';
import type { FileDialogs } from './file-dialogs';

type ChosenCopy = Response<'incident:choose-copy'>;

/** What the service needs of its surroundings. */
export interface FilingCopyServiceDeps {
  readonly dialogs: Pick<FileDialogs, 'askOpenPath'>;
}

/** The copy of a filing, from file. */
export interface FilingCopyService {
  /** Answers `file-unreadable` (`fileName`, `reason`) for what cannot be read to its end. */
  readonly choose: () => Promise<Result<ChosenCopy, AppError>>;
}

async function hashed(path: string): Promise<Result<ChosenCopy, AppError>> {
  const fileName = basename(path).slice(0, LINE_CHARACTERS);
  try {
    const found = await hashFile(path);
    if (found === null) return fail('file-unreadable', { fileName, reason: 'it is no file' });
    return ok({ status: 'chosen', name: fileName, ...found });
  } catch (error) {
    return fail('file-unreadable', { fileName, reason: whyUnreadable(error) });
  }
}

/** Makes the service. */
export function createFilingCopyService({ dialogs }: FilingCopyServiceDeps): FilingCopyService {
  return {
    choose: async () => {
      const path = await dialogs.askOpenPath('any');
      return path === null ? ok({ status: 'cancelled' }) : hashed(path);
    },
  };
}
