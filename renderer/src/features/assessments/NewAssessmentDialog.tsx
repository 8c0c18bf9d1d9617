import { Modal } from '@mantine/core';
import { createAssessment } from '@renderer/data/assessments-repository';
import { showAssessment } from '@renderer/stores/session';
import { TitleForm } from './TitleForm';

interface NewAssessmentDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Names a new assessment, makes it and opens it on its profile. */
export function NewAssessmentDialog({ isOpen, onClose }: NewAssessmentDialogProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="New assessment"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <TitleForm
        initial=""
        action="Create"
        onSubmit={async (title) => {
          const created = await createAssessment(title);
          if (!created.ok) return created.error;
          onClose();
          await showAssessment(created.value);
          return null;
        }}
      />
    </Modal>
  );
}
