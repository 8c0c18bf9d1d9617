import { Button, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { quarantineUnreadable } from '@renderer/data/remove-assessment';
import type { Repository } from '@renderer/data/repository/repository';
import { useRepository } from '@renderer/data/use-repository';
import { pushToast } from '@renderer/stores/toasts';
import { reportProblem } from './report-problem';
import classes from './AssessmentTable.module.css';

interface UnreadableRowProps {
  readonly id: string;
}

async function setAside(repository: Repository, id: string): Promise<void> {
  const moved = await quarantineUnreadable(repository, id);
  if (moved.ok)
    pushToast({ kind: 'info', message: 'It was set aside, unchanged, and no longer shows in the list.' });
  else reportProblem(moved.error);
}

function confirmSetAside(repository: Repository, id: string): void {
  modals.openConfirmModal({
    title: 'Set this assessment aside?',
    children: (
      <Text>
        It leaves the list. Its data is kept on this computer exactly as it was found, in case it can be
        restored later.
      </Text>
    ),
    labels: { confirm: 'Set aside', cancel: 'Leave it' },
    closeButtonProps: { 'aria-label': 'Close' },
    onConfirm: () => {
      void setAside(repository, id);
    },
  });
}

/** An assessment that cannot be read: named, kept, never overwritten. */
export function UnreadableRow({ id }: UnreadableRowProps) {
  const repository = useRepository();
  return (
    <tr>
      <th scope="row" className={classes['name']}>
        <span className={classes['unreadable']}>An assessment that cannot be read</span>
        <span className={classes['organisation']}>Internal name {id.slice(0, 8)}</span>
      </th>
      <td colSpan={4} className={classes['explanation']}>
        It is kept exactly as it was found and will not be overwritten. Your other assessments are not
        affected. Open “Backups” to see whether a backup has it, or import a share file of it if you have one.
      </td>
      <td className={classes['menu']}>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            confirmSetAside(repository, id);
          }}
        >
          Set aside…
        </Button>
      </td>
    </tr>
  );
}
