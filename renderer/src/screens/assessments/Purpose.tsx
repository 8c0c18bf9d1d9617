import { instrumentOf } from '@shared/wording/notice';
import { usePack } from '@renderer/stores/current-pack';

/** What the pack says the work is for. */
export function Purpose() {
  return instrumentOf(usePack().manifest).purpose;
}
