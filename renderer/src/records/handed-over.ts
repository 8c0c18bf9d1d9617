/** Carries what could not be saved over a restart: the shell keeps it outside the database until it is saved. */
import { appError, type AppError } from '@shared/base/app-error';
import type { LooseTexts } from '@renderer/data/loose-texts';
import { api } from '@renderer/platform/api';
import { parsePendingSaves } from './parse-pending-saves';
import {
  flushPendingSaves,
  forgetLeftOver,
  leftOverSaves,
  onSaveState,
  pendingSaves,
  requestSave,
} from './pending-saves';

/** What an earlier run handed over and this one cannot read: handed over again with everything else, never dropped. */
let unreadable: readonly unknown[] = [];
/** Whether the shell may keep something: then it must not outlive its saving, and be put over something newer. */
let isKept = false;
let last: Promise<unknown> = Promise.resolve();
/** Seals what the shell keeps; `null` where there is no vault. */
let sealing: LooseTexts | null = null;
let tellUnread: (error: AppError | null) => void = () => undefined;

/** Has somebody told why what an earlier run handed over cannot be had, and `null` once it can. One at a time. */
export function onHandedOverUnread(tell: (error: AppError | null) => void): void {
  tellUnread = tell;
}

/** From now on what is handed over is sealed, and what was is opened. */
export function sealHandedOverWith(texts: LooseTexts | null): void {
  sealing = texts;
}

async function textOf(items: readonly unknown[]): Promise<string> {
  const text = JSON.stringify(items);
  return sealing === null ? text : sealing.seal('unsaved', text);
}

function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}

/** Has the shell keep exactly what is neither durable nor settled now. Resolves to whether it does. */
function keepWhatWaits(): Promise<boolean> {
  return inTurn(async () => {
    const waiting = [...pendingSaves(), ...leftOverSaves()];
    // What could not be opened stays as it is until there is something to keep beside it.
    if (waiting.length === 0 && !isKept) return true;
    const items = [...waiting, ...unreadable];
    if (items.length === 0) {
      isKept = !(await api.store.forgetHandedOver({})).ok;
      return true;
    }
    isKept = true;
    return (await api.store.handOver({ items: await textOf(items) })).ok;
  });
}

onSaveState(({ kind }) => {
  if (kind === 'saved' && isKept) void keepWhatWaits();
});

/** Hands everything that is not durable yet to the shell. Resolves to whether the shell has it on the disk. */
export function handOverPending(): Promise<boolean> {
  return keepWhatWaits();
}

/**
 * Takes back what an earlier run handed over and saves it. What is durable then is never taken back again, so that no
 * later start can put it over something newer; the shell keeps what is not, what cannot be read, and what belongs to an
 * assessment that is gone until the user has read it.
 *
 * @returns how many changes were taken back and have a place to go to
 */
export async function takeBackPending(): Promise<number> {
  const kept = await api.store.takeHandedOver({});
  tellUnread(kept.ok ? null : kept.error);
  if (!kept.ok || kept.value.items === null) return 0;
  const text = sealing === null ? kept.value.items : await sealing.open('unsaved', kept.value.items);
  if (text === null) {
    tellUnread(
      appError('handed-over-unread', { reason: 'it was not sealed with the keys of this computer' }),
    );
    unreadable = [kept.value.items];
    return 0;
  }
  isKept = true;
  const read = parsePendingSaves(text);
  ({ unreadable } = read);
  for (const item of read.items) requestSave(item, 'now');
  await flushPendingSaves();
  await keepWhatWaits();
  return read.items.length - leftOverSaves().length;
}

/** The user has what is left over, or needs it no more: neither this run nor the next tells it again. */
export async function settleLeftOver(): Promise<void> {
  forgetLeftOver();
  await keepWhatWaits();
}

/** Restarts the app so that its files are checked. Resolves to `false` when what waits could not be kept. */
export async function restartStorage(): Promise<boolean> {
  if (!(await handOverPending())) return false;
  return (await api.store.restart({})).ok;
}
