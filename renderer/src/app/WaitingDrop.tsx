import { useDropped } from '@renderer/stores/dropped';
import { Fetched } from '@renderer/ui/Fetched';
import { droppedFileFlow } from './parts';

/** What opens a dropped file, fetched with the first one. */
export function WaitingDrop() {
  const isWanted = useDropped(({ file, error }) => file !== null || error !== null);
  return <Fetched part={droppedFileFlow} with={{}} isWanted={isWanted} />;
}
