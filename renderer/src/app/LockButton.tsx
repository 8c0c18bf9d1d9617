import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useVault } from '@renderer/stores/vault';
import { lockOrProtect } from './lock-now';

/** Locks the app; where no passphrase is set, the way to set one. */
export function LockButton() {
  const isOpen = useVault(({ kind }) => kind === 'open');
  const label = isOpen ? 'Protect this computer’s data' : 'Lock now';
  const Icon = isOpen ? IconLockOpen : IconLock;
  return (
    <Tooltip label={isOpen ? label : `${label} (Ctrl L)`}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={label}
        onClick={() => {
          void lockOrProtect();
        }}
      >
        <Icon size={18} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}
