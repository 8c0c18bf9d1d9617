import { Modal } from '@mantine/core';
import { saveTitle } from '@renderer/data/save-assessment';
import type { AssessmentSummary } from '@renderer/data/queries';
import { useRepository } from '@renderer/data/use-repository';
import { TitleForm } from '@renderer/ui/TitleForm';

interface RenameDialogProps {
  /** `null` while closed. */
  readonly assessment: AssessmentSummary | null;
  readonly onClose: () => void;
}

/** Gives an assessment another name. */
export function RenameDialog({ assessment, onClose }: RenameDialogProps) {
  const repository = useRepository();
  return (
    <Modal
      opened={assessment !== null}
      onClose={onClose}
      title="Rename"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {assessment === null ? null : (
        <TitleForm
          initial={assessment.title}
          action="Rename"
          onSubmit={async (title) => {
            const saved = await saveTitle(repository, assessment.id, title);
            if (!saved.ok) return saved.error;
            onClose();
            return null;
          }}
        />
      )}
    </Modal>
  );
}
