/** What could not be saved because its assessment is gone, for the screens. */
import { create } from 'zustand';
import { leftOverSaves, onLeftOver, type PendingSave } from '@renderer/records/pending-saves';

/** Live; empty when there is nothing to tell. */
export const useLeftOver = create<{ readonly items: readonly PendingSave[] }>()(() => ({
  items: leftOverSaves(),
}));

onLeftOver((items) => {
  useLeftOver.setState({ items });
});
