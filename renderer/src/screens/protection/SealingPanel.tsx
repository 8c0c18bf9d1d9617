import { Modal } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { setStandstill } from '@renderer/stores/standstill';

/**
 * Stands over the whole app while everything is sealed: what would be typed or begun meanwhile could end the sealing, or come
 * too late to be sealed. Cannot be closed; what is in it says how to stop.
 */
export function SealingPanel({ children }: { readonly children: ReactNode }) {
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
      {children}
    </Modal>
  );
}
