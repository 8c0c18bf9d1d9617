import { Modal } from '@mantine/core';
import { useEffect } from 'react';
import type { JobProgress } from '@renderer/screens/jobs';
import { setStandstill } from '@renderer/stores/standstill';
import { ProgressPanel } from '@renderer/ui/ProgressPanel';

interface SealingPanelProps {
  /** `null` once everything is sealed. */
  readonly progress: JobProgress | null;
  readonly onCancel: () => void;
}

/**
 * Stands over the whole app while everything is sealed: what would be typed or begun meanwhile could end the sealing, or come
 * too late to be sealed. Cannot be closed; what is in it says how to stop.
 */
export function SealingPanel({ progress, onCancel }: SealingPanelProps) {
  useEffect(() => {
    setStandstill(true);
    return () => {
      setStandstill(false);
    };
  }, []);
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title="Sealing your data"
      transitionProps={{ duration: 0 }}
    >
      {progress === null ? (
        <p role="status">Everything is sealed. Brieflock starts again, locked.</p>
      ) : (
        <ProgressPanel {...progress} onCancel={onCancel} />
      )}
    </Modal>
  );
}
