import { useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import type { Response } from '@shared/ipc/contract';
import type { InstalledPack } from '@renderer/data/installed-packs';
import { importPack, removePack } from '@renderer/data/packs-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { useRepository } from '@renderer/data/use-repository';
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
  readonly importFile: () => Promise<void>;
  readonly exportPack: (installed: InstalledPack) => Promise<void>;
  readonly remove: (installed: InstalledPack) => Promise<void>;
  readonly clear: () => void;
}

const NONE: PackFilesOutcome = { kind: 'none' };

async function importChosen(repository: Repository): Promise<PackFilesOutcome> {
  const chosen = await api.pack.chooseFile({});
  if (!chosen.ok) return { kind: 'failed', error: chosen.error };
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

async function saveCopy({ stored }: InstalledPack): Promise<PackFilesOutcome> {
  const saved = await api.pack.export({ texts: { ...(stored?.texts ?? builtInTexts()) } });
  if (!saved.ok) return { kind: 'failed', error: saved.error };
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
  const run = async (work: () => Promise<PackFilesOutcome>) => {
    if (isBusy) return;
    setBusy(true);
    setOutcome(NONE);
    setOutcome(await work());
    setBusy(false);
  };
  return {
    outcome,
    importFile: () => run(() => importChosen(repository)),
    exportPack: (installed) => run(() => saveCopy(installed)),
    remove: (installed) => run(() => takeAway(repository, installed)),
    clear: () => {
      setOutcome(NONE);
    },
  };
}
