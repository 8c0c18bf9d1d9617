import { Button } from '@mantine/core';
import { messageText } from '@shared/wording/errors/messages';
import { quarantineUnreadable } from '@renderer/data/remove-assessment';
import { useRepository } from '@renderer/data/use-repository';
import { pushToast } from '@renderer/stores/toasts';

interface SetAsideButtonProps {
  readonly assessmentId: string;
  readonly label: string;
  /** What is said once it is done, of how many entries were set aside. */
  readonly done: (count: number) => string;
}

/** Sets aside what of an assessment cannot be read, so that its owner can go on with what is here. */
export function SetAsideButton({ assessmentId, label, done }: SetAsideButtonProps) {
  const repository = useRepository();
  const setAside = async () => {
    const moved = await quarantineUnreadable(repository, assessmentId);
    pushToast(
      moved.ok
        ? { kind: 'info', message: done(moved.value) }
        : { kind: 'problem', message: messageText(moved.error) },
    );
  };
  return (
    <Button
      size="xs"
      variant="default"
      onClick={() => {
        void setAside();
      }}
    >
      {label}
    </Button>
  );
}
