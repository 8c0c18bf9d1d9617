import { Modal } from '@mantine/core';
import { useState } from 'react';
import { createAssessment } from '@renderer/data/assessments-repository';
import type { PackName } from '@renderer/data/installed-packs';
import { useRepository } from '@renderer/data/use-repository';
import { PackChoice } from '@renderer/screens/packs';
import { showAssessment } from '@renderer/router/navigate';
import { TitleForm } from '@renderer/ui/TitleForm';
import type { DialogProps } from '@renderer/ui/FetchedDialog';

/** Names a new assessment, makes it and opens it on its profile. */
export function NewAssessmentDialog({ isOpen, onClose }: DialogProps) {
  const repository = useRepository();
  const [under, setUnder] = useState<PackName | null>(null);
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
          const created = await createAssessment(repository, title, under ?? undefined);
          if (!created.ok) return created.error;
          onClose();
          await showAssessment(created.value);
          setUnder(null);
          return null;
        }}
      >
        <PackChoice chosen={under} onChange={setUnder} />
      </TitleForm>
    </Modal>
  );
}
