import { ActionIcon, Menu, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconDots } from '@tabler/icons-react';
import { withPacks } from '@renderer/data/load-packs';
import type { AssessmentSummary } from '@renderer/data/queries';
import type { Repository } from '@renderer/data/repository/repository';
import { useRepository } from '@renderer/data/use-repository';
import { deleteWithUndo } from './delete-with-undo';
import { reportProblem } from './report-problem';

interface RowMenuProps {
  readonly assessment: AssessmentSummary;
  readonly onRename: () => void;
}

async function duplicate(repository: Repository, id: string): Promise<void> {
  const { duplicateAssessment } = await withPacks(() => import('@renderer/data/assessments-repository'));
  const copy = await duplicateAssessment(repository, id);
  if (!copy.ok) reportProblem(copy.error);
}

function confirmDelete(repository: Repository, { id, title }: AssessmentSummary): void {
  modals.openConfirmModal({
    title: 'Delete this assessment?',
    children: (
      <Text>
        “{title}” and its answers are removed from this computer. You can undo this right afterwards.
        Documents and share files you saved elsewhere are not touched.
      </Text>
    ),
    labels: { confirm: 'Delete', cancel: 'Keep' },
    confirmProps: { color: 'red' },
    cancelProps: { 'data-autofocus': true },
    closeButtonProps: { 'aria-label': 'Close' },
    onConfirm: () => {
      void deleteWithUndo(repository, id);
    },
  });
}

/** What can be done with an assessment besides opening it. */
export function RowMenu({ assessment, onRename }: RowMenuProps) {
  const repository = useRepository();
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`More for ${assessment.title}`}>
          <IconDots size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onRename}>Rename…</Menu.Item>
        <Menu.Item
          onClick={() => {
            void duplicate(repository, assessment.id);
          }}
        >
          Duplicate
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
