import { Kbd, Modal } from '@mantine/core';
import type { DialogProps } from '@renderer/ui/FetchedDialog';
import { KEYS } from './keyboard-map';
import classes from './HelpDialog.module.css';

/** The keyboard, and how the work goes. */
export function HelpDialog({ isOpen, onClose }: DialogProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="Keyboard and help"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <p className={classes['words']}>
        Start with the profile: it decides which questions apply. Then answer what you know, mark what nobody
        knows yet, and leave the rest open. Score, briefing and memo are up to date at any time.
      </p>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">Keys</th>
            <th scope="col">What they do</th>
          </tr>
        </thead>
        <tbody>
          {KEYS.map(({ keys, does }) => (
            <tr key={keys}>
              <td>
                <Kbd>{keys}</Kbd>
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
