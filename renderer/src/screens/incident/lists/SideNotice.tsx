import { Button } from '@mantine/core';
import { Notice } from '@renderer/ui/Notice';
import { useIncident } from '../use-incident';

/** Said while it is not on record what kind of incident it is: the list is shorter than it will be. */
export function SideNotice() {
  const { incident, show } = useIncident();
  if (incident.sides.length > 0) return null;
  return (
    <Notice
      kind="info"
      title="This list is not whole yet"
      actions={
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            show('set-up');
          }}
        >
          Say what it is
        </Button>
      }
    >
      What kind of incident it is, is not on record. Only what holds for every kind is shown; the rest follows
      once it is said.
    </Notice>
  );
}
