import { ActionIcon, Menu, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconDots } from '@tabler/icons-react';
import { withPacks } from '@renderer/data/load-packs';
import type { AssessmentSummary } from '@renderer/data/queries';
import type { Repository } from '@renderer/data/repository/repository';
import { saveShelf } from '@renderer/data/save-shelf';
import { useRepository } from '@renderer/data/use-repository';
import { pushToast } from '@renderer/stores/toasts';
import { deleteWithUndo } from './delete-with-undo';
import { reportProblem } from './report-problem';
import type { RowDialog } from './RowDialogs';

const COPIED =
  'Copied without privileged words, snapshots, incidents and audit log. “New from this one…” lets you choose what is taken over.';

interface RowMenuProps {
  readonly assessment: AssessmentSummary;
  readonly onDialog: (dialog: RowDialog) => void;
}

async function duplicate(repository: Repository, id: string): Promise<void> {
  const { duplicateAssessment } = await withPacks(() => import('@renderer/data/assessments-repository'));
  const copy = await duplicateAssessment(repository, id);
  if (!copy.ok) reportProblem(copy.error);
  else pushToast({ kind: 'info', message: COPIED });
}

async function newFrom(repository: Repository, source: AssessmentSummary): Promise<void> {
  const { openNewFrom } = await withPacks(() => import('@renderer/screens/new-assessment'));
  openNewFrom(repository, source);
}

/** Out of the way, or back again; nothing of it is lost either way, and the message offers the way back. */
async function archive(
  repository: Repository,
  { id, title }: AssessmentSummary,
  isArchived: boolean,
): Promise<void> {
  const saved = await saveShelf(repository, id, { isArchived });
  if (!saved.ok) {
    reportProblem(saved.error);
    return;
  }
  pushToast({
    kind: 'info',
    message: isArchived ? `“${title}” is archived.` : `“${title}” is in use again.`,
    action: {
      label: 'Undo',
      run: () => {
        void saveShelf(repository, id, { isArchived: !isArchived });
      },
    },
  });
}

function confirmDelete(repository: Repository, assessment: AssessmentSummary): void {
  modals.openConfirmModal({
    title: 'Delete this assessment?',
    children: (
      <Text>
        “{assessment.title}” and its answers are removed from this computer. You can undo this right
        afterwards. Documents and share files you saved elsewhere are not touched.
      </Text>
    ),
    labels: { confirm: 'Delete', cancel: 'Keep' },
    confirmProps: { color: 'red' },
    cancelProps: { 'data-autofocus': true },
    closeButtonProps: { 'aria-label': 'Close' },
    onConfirm: () => {
      void deleteWithUndo(repository, assessment);
    },
  });
}

/** What can be done with an assessment besides opening it. */
export function RowMenu({ assessment, onDialog }: RowMenuProps) {
  const repository = useRepository();
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="md" aria-label={`More for ${assessment.title}`}>
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() => {
            onDialog({ kind: 'rename', assessment });
          }}
        >
          Rename…
        </Menu.Item>
        <Menu.Item
          onClick={() => {
            onDialog({ kind: 'group', assessment });
          }}
        >
          Group…
        </Menu.Item>
        <Menu.Item
          onClick={() => {
            void newFrom(repository, assessment);
          }}
        >
          New from this one…
        </Menu.Item>
        <Menu.Item
          onClick={() => {
            void duplicate(repository, assessment.id);
          }}
        >
          Duplicate
        </Menu.Item>
        <Menu.Item
          onClick={() => {
            void archive(repository, assessment, !assessment.isArchived);
          }}
        >
          {assessment.isArchived ? 'Bring back from the archive' : 'Archive'}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          onClick={() => {
            confirmDelete(repository, assessment);
          }}
        >
          Delete…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
