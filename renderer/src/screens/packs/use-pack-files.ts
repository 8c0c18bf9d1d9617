import { useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import type { Response } from '@shared/ipc/contract';
import type { InstalledPack } from '@renderer/data/installed-packs';
import { importPack, removePack } from '@renderer/data/packs-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { useRepository } from '@renderer/data/use-repository';
import { useJob, type JobProgress } from '@renderer/screens/jobs';
import { api } from '@renderer/platform/api';
import { builtInTexts } from '@renderer/platform/pack';

type Problems = Extract<Response<'pack:choose-file'>, { status: 'unsound' }>['problems'];

/** How the last thing that was done with packs ended. */
export type PackFilesOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'failed'; readonly error: AppError }
  | {
      readonly kind: 'unsound';
      readonly fileName: string;
      readonly problems: Problems;
      /** Those that are not listed count too. */
      readonly total: number;
    };

export interface PackFiles {
  readonly outcome: PackFilesOutcome;
  /** `null` while no file is read or written. */
  readonly progress: JobProgress | null;
  /** Stops the reading of a file. */
  readonly cancel: () => void;
  readonly importFile: () => Promise<void>;
  readonly exportPack: (installed: InstalledPack) => Promise<void>;
  readonly remove: (installed: InstalledPack) => Promise<void>;
  readonly clear: () => void;
}

const NONE: PackFilesOutcome = { kind: 'none' };

type RunJob = ReturnType<typeof useJob>['run'];

function failed(error: AppError): PackFilesOutcome {
  return error.code === 'job-cancelled' ? NONE : { kind: 'failed', error };
}

async function importChosen(repository: Repository, runJob: RunJob): Promise<PackFilesOutcome> {
  const chosen = await runJob('Choosing a file', (jobId) => api.pack.chooseFile({ jobId }));
  if (!chosen.ok) return failed(chosen.error);
  if (chosen.value.status === 'cancelled') return NONE;
  const { fileName } = chosen.value;
  if (chosen.value.status === 'unsound') {
    const { problems, total } = chosen.value;
    return { kind: 'unsound', fileName, problems, total };
  }
  const imported = await importPack(repository, chosen.value.texts);
  if (imported.ok) {
    return {
      kind: 'done',
      words: `The pack is here: ${imported.value.id}, edition ${imported.value.version}.`,
    };
  }
  return { kind: 'failed', error: { ...imported.error, context: { fileName, ...imported.error.context } } };
}

async function saveCopy({ stored }: InstalledPack, runJob: RunJob): Promise<PackFilesOutcome> {
  const texts = { ...(stored?.texts ?? builtInTexts()) };
  const saved = await runJob('Checking the pack', (jobId) => api.pack.export({ jobId, texts }));
  if (!saved.ok) return failed(saved.error);
  return saved.value.status === 'saved'
    ? { kind: 'done', words: `Saved as “${saved.value.fileName}”.` }
    : NONE;
}

async function takeAway(repository: Repository, installed: InstalledPack): Promise<PackFilesOutcome> {
  const removed = await removePack(repository, installed);
  if (!removed.ok) return { kind: 'failed', error: removed.error };
  const { title, version } = installed.pack.manifest;
  return { kind: 'done', words: `“${title}”, edition ${version}, was removed.` };
}

/** Import, copy and removal of packs, one at a time. */
export function usePackFiles(): PackFiles {
  const repository = useRepository();
  const [outcome, setOutcome] = useState<PackFilesOutcome>(NONE);
  const [isBusy, setBusy] = useState(false);
  const { progress, run: runJob, cancel } = useJob();
  const run = async (work: () => Promise<PackFilesOutcome>) => {
    if (isBusy) return;
    setBusy(true);
    setOutcome(NONE);
    setOutcome(await work());
    setBusy(false);
  };
  return {
    outcome,
    progress,
    cancel,
    importFile: () => run(() => importChosen(repository, runJob)),
    exportPack: (installed) => run(() => saveCopy(installed, runJob)),
    remove: (installed) => run(() => takeAway(repository, installed)),
    clear: () => {
      setOutcome(NONE);
    },
  };
}
