import { useCallback, useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import { assessmentFileSchema } from '@shared/assessment/schema';
import type { Request } from '@shared/ipc/contract';
import type { SaveOutcome } from '@shared/exchange/save-outcome';
import type { Result } from '@shared/base/result';
import { readAssessmentFile } from '@renderer/data/read-assessment';
import { useRepository } from '@renderer/data/use-repository';
import { api } from '@renderer/platform/api';
import { flushPendingSaves } from '@renderer/records/pending-saves';
import { recordShare } from './record-share';
import { useJob, type JobProgress } from '@renderer/screens/jobs';

/** Where an export stands. */
export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saved'; readonly fileName: string; readonly isEncrypted: boolean }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'cancelled' };

export interface ShareExport {
  readonly state: ExportState;
  readonly progress: JobProgress | null;
  readonly cancel: () => void;
  /** Resolves to whether a file was saved. */
  readonly exportEncrypted: (passphrase: string, forWhom: string) => Promise<boolean>;
  readonly exportPlain: (forWhom: string) => Promise<boolean>;
}

type Send = (
  source: Request<'share:export'>['source'],
  jobId: string,
) => Promise<Result<SaveOutcome, AppError>>;

/** What is sent: sealed or not, and for whom. */
interface Sending {
  readonly isEncrypted: boolean;
  readonly forWhom: string;
}

function toState(result: Result<SaveOutcome, AppError>, isEncrypted: boolean): ExportState {
  if (!result.ok) {
    return result.error.code === 'job-cancelled'
      ? { kind: 'cancelled' }
      : { kind: 'failed', error: result.error };
  }
  if (result.value.status === 'cancelled') return { kind: 'cancelled' };
  return { kind: 'saved', fileName: result.value.fileName, isEncrypted };
}

/** Exports what is stored, not what is on the screen: pending words are saved first. */
export function useShareExport(assessmentId: string): ShareExport {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const repository = useRepository();
  const { progress, run, cancel } = useJob();

  const send = useCallback(
    async ({ isEncrypted, forWhom }: Sending, call: Send) => {
      setState({ kind: 'idle' });
      const result = await run('Reading the assessment', async (jobId) => {
        await flushPendingSaves();
        const file = await readAssessmentFile(repository, assessmentId);
        if (!file.ok) return file;
        const saved = await call(assessmentFileSchema.parse(file.value), jobId);
        if (!saved.ok || saved.value.status !== 'saved') return saved;
        const { sha256 } = saved.value;
        const told = await recordShare(repository, { source: file.value, sha256, isEncrypted, forWhom });
        return told.ok ? saved : told;
      });
      const next = toState(result, isEncrypted);
      setState(next);
      return next.kind === 'saved';
    },
    [repository, assessmentId, run],
  );

  const exportEncrypted = useCallback(
    (passphrase: string, forWhom: string) =>
      send({ isEncrypted: true, forWhom }, (source, jobId) =>
        api.share.export({ jobId, source, passphrase }),
      ),
    [send],
  );
  const exportPlain = useCallback(
    (forWhom: string) =>
      send({ isEncrypted: false, forWhom }, (source, jobId) => api.share.exportPlain({ jobId, source })),
    [send],
  );

  return { state, progress, cancel, exportEncrypted, exportPlain };
}
