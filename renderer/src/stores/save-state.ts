/** Whether everything typed is on the disk, for the screens. */
import { create } from 'zustand';
import { onSaveState } from '@renderer/records/pending-saves';
import type { SaveState } from '@renderer/data/save-queue';

/** Where saving stands, live. */
export const useSaveState = create<SaveState>()(() => ({ kind: 'idle' }));

onSaveState((state) => {
  useSaveState.setState(state, true);
});
