/** The file that was dropped on the window last. Holds a handle and a name, never a path. */
import { create } from 'zustand';
import { appError, type AppError } from '@shared/base/app-error';
import type { Reply, Response } from '@shared/ipc/contract';
import { useStandstill } from './standstill';

/** What main makes of a file that was dropped. */
export type DroppedFile = Response<'file:take-dropped'>;

interface Dropped {
  readonly file: DroppedFile | null;
  /** Why the last one is not opened. */
  readonly error: AppError | null;
}

const NOTHING: Dropped = { file: null, error: null };

/** Live. A file waits here while Brieflock is locked. */
export const useDropped = create<Dropped>()(() => NOTHING);

/** A file was dropped. One that still waits gives way to it, and stays where it is refused. */
export function takeDropped(reply: Reply<'file:take-dropped'>): void {
  if (useStandstill.getState().isStill) {
    const reason = 'everything is being sealed; drop it again once that is done';
    useDropped.setState({ error: appError('file-not-taken', { reason }) });
  } else useDropped.setState(reply.ok ? { file: reply.value, error: null } : { error: reply.error });
}

/** The refusal was told. */
export function forgetRefusal(): void {
  useDropped.setState({ error: null });
}
