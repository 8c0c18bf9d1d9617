import { Autocomplete, Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import type { AssessmentSummary } from '@renderer/data/queries';
import { saveShelf } from '@renderer/data/save-shelf';
import { useRepository } from '@renderer/data/use-repository';
import { reportProblem } from './report-problem';

interface GroupDialogProps {
  /** `null` while closed. */
  readonly assessment: AssessmentSummary | null;
  /** The groups there are. */
  readonly groups: readonly string[];
  readonly onClose: () => void;
}

/** Puts an assessment into a group of the list. */
export function GroupDialog({ assessment, groups, onClose }: GroupDialogProps) {
  return (
    <Modal
      opened={assessment !== null}
      onClose={onClose}
      title="Group"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {assessment === null ? null : <GroupForm assessment={assessment} groups={groups} onClose={onClose} />}
    </Modal>
  );
}

interface GroupFormProps extends GroupDialogProps {
  readonly assessment: AssessmentSummary;
}

function GroupForm({ assessment, groups, onClose }: GroupFormProps) {
  const repository = useRepository();
  const [group, setGroup] = useState(assessment.group);
  const isTooLong = group.trim().length > LINE_CHARACTERS;
  const save = async (): Promise<void> => {
    const saved = await saveShelf(repository, assessment.id, { group });
    if (saved.ok) onClose();
    else reportProblem(saved.error);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isTooLong) void save();
      }}
    >
      <Autocomplete
        label="Client, practice group or any name you keep assessments by"
        description="Stands in this list alone: no document and no share file holds it. Leave it empty for no group."
        data={[...groups]}
        value={group}
        onChange={setGroup}
        error={
          isTooLong
            ? `At most ${String(LINE_CHARACTERS)} characters. It is not saved until it is shorter.`
            : null
        }
        data-autofocus
      />
      <Button type="submit" mt="md">
        Save
      </Button>
    </form>
  );
}
