import { useCallback, useRef, useState } from 'react';
import type { AssessmentFile } from '@shared/assessment/schema';
import { appError, type AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import { findConflict, importAssessment, type Conflict } from '@renderer/data/import-assessment';
import { findPack } from '@renderer/data/installed-packs';
import type { Repository } from '@renderer/data/repository/repository';
import { useJob, type JobProgress } from '@renderer/screens/jobs';
import { api } from '@renderer/platform/api';
import { takeOpened } from './take-opened';

const NOTHING = (): void => undefined;

type OpenStore = () => Promise<Result<Repository, AppError>>;

/** A file the user chose; its path stays with the shell. */
export interface ChosenFile {
  readonly fileId: string;
  readonly fileName: string;
  readonly needsPassphrase: boolean;
}

/** Where an import stands. Nothing is stored before the user confirms what `ready` shows. */
export type ImportState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'passphrase'; readonly file: ChosenFile; readonly error: AppError | null }
  | { readonly kind: 'reading'; readonly file: ChosenFile }
  | { readonly kind: 'ready'; readonly source: AssessmentFile; readonly conflict: Conflict }
  | { readonly kind: 'failed'; readonly error: AppError };

export interface ImportFlow {
  readonly state: ImportState;
  readonly progress: JobProgress | null;
  /** Asks for a file; opens the dialog unless none is chosen. */
  readonly start: () => Promise<void>;
  readonly unlock: (passphrase: string) => Promise<void>;
  readonly confirm: () => Promise<void>;
  readonly cancel: () => void;
  readonly close: () => void;
}

/**
 * Runs one import from choosing the file to opening the assessment. Never overwrites one that is here.
 *
 * @param openStore - opens the store, or hands over the open one; the store may be made for what comes in
 * @param onComingIn - called before that, once the user has confirmed and not when a file is only looked at
 */
export function useImport(
  openStore: OpenStore,
  onImported: (assessmentId: string) => void,
  onComingIn: () => void = NOTHING,
): ImportFlow {
  const [state, setState] = useState<ImportState>({ kind: 'closed' });
  const { progress, run, cancel: cancelJob } = useJob();
  const isStopped = useRef(false);

  const read = useCallback(
    async (file: ChosenFile, passphrase: string | null) => {
      setState({ kind: 'reading', file });
      isStopped.current = false;
      const result = await run('Opening the file', async (jobId) => {
        const opened = await api.share.readFile({ jobId, fileId: file.fileId, passphrase });
        return opened.ok ? takeOpened(opened.value, () => isStopped.current) : opened;
      });
      setState(await afterReading(openStore, { file, result }));
    },
    [openStore, run],
  );

  const cancel = useCallback(() => {
    isStopped.current = true;
    cancelJob();
  }, [cancelJob]);

  const start = useCallback(async () => {
    const chosen = await api.share.chooseFile({});
    if (!chosen.ok) setState({ kind: 'failed', error: chosen.error });
    else if (chosen.value.status === 'chosen') {
      const { fileId, fileName, needsPassphrase } = chosen.value;
      const file = { fileId, fileName, needsPassphrase };
      if (needsPassphrase) setState({ kind: 'passphrase', file, error: null });
      else await read(file, null);
    }
  }, [read]);

  const unlock = useCallback(
    async (passphrase: string) => {
      if (state.kind === 'passphrase') await read(state.file, passphrase);
    },
    [read, state],
  );

  const confirm = useCallback(async () => {
    if (state.kind !== 'ready') return;
    onComingIn();
    const { next, importedId } = await bringIn(openStore, state);
    setState(next);
    if (importedId !== null) onImported(importedId);
  }, [onComingIn, onImported, openStore, state]);

  const close = useCallback(() => {
    cancel();
    setState({ kind: 'closed' });
  }, [cancel]);

  return { state, progress, start, unlock, confirm, cancel, close };
}

type ReadResult = Awaited<ReturnType<typeof takeOpened>>;

interface Reading {
  readonly file: ChosenFile;
  readonly result: ReadResult;
}

async function afterReading(openStore: OpenStore, { file, result }: Reading): Promise<ImportState> {
  if (result.ok) {
    const source = result.value;
    const { id: packId, version: packVersion } = source.pack;
    if (findPack(source.pack) === null) {
      return { kind: 'failed', error: appError('pack-unknown', { packId, packVersion }) };
    }
    return { kind: 'ready', source, conflict: await conflictIn(openStore, source) };
  }
  const { error } = result;
  if (error.code === 'share-file-wrong-passphrase') return { kind: 'passphrase', file, error };
  if (error.code === 'job-cancelled') {
    return file.needsPassphrase ? { kind: 'passphrase', file, error: null } : { kind: 'closed' };
  }
  return { kind: 'failed', error };
}

/** Brings in what was confirmed, or shows it again where it now stands against something else than was shown. */
async function bringIn(
  openStore: OpenStore,
  shown: Extract<ImportState, { kind: 'ready' }>,
): Promise<{ readonly next: ImportState; readonly importedId: string | null }> {
  // What the file was looked at against may not have been open then.
  const conflict = await conflictIn(openStore, shown.source);
  if (conflict !== shown.conflict) return { next: { ...shown, conflict }, importedId: null };
  const id = await settle(openStore, shown.source, conflict);
  if (!id.ok) return { next: { kind: 'failed', error: id.error }, importedId: null };
  return { next: { kind: 'closed' }, importedId: id.value };
}

/** Nothing is in the way in a store that does not open; then nothing comes in either. */
async function conflictIn(openStore: OpenStore, source: AssessmentFile): Promise<Conflict> {
  const opened = await openStore();
  return opened.ok ? findConflict(opened.value, source) : 'none';
}

/** What is here already is opened; what differs comes in as a copy; what is new comes in as it is. */
async function settle(
  openStore: OpenStore,
  source: AssessmentFile,
  conflict: Conflict,
): ReturnType<typeof importAssessment> {
  if (conflict === 'identical') return { ok: true, value: source.assessment.id };
  const opened = await openStore();
  return opened.ok
    ? importAssessment(opened.value, source, conflict === 'different' ? 'new-id' : 'keep-id')
    : opened;
}
