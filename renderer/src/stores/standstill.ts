/** Whether the whole app stands still: everything is being sealed, and nothing else may be begun meanwhile. */
import { create } from 'zustand';

interface Standstill {
  readonly isStill: boolean;
}

/** Live. */
export const useStandstill = create<Standstill>()(() => ({ isStill: false }));

/** Says whether it stands still: keys and menus then do nothing. For whoever covers the app meanwhile. */
export function setStandstill(isStill: boolean): void {
  useStandstill.setState({ isStill });
}
