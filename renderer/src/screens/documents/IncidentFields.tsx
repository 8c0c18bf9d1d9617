import { Checkbox, NativeSelect } from '@mantine/core';
import { mayRing, type DocumentOptions } from './document-state';
import type { IncidentOption } from './incident-choices';

interface IncidentFieldsProps {
  readonly options: DocumentOptions;
  readonly incidents: readonly IncidentOption[];
  readonly onChange: (options: DocumentOptions) => void;
}

/** Which incident a document is of, and whether its calendar rings. */
export function IncidentFields({ options, incidents, onChange }: IncidentFieldsProps) {
  return (
    <>
      <NativeSelect
        label="Incident"
        description="Read as of the moment at which the document is made."
        value={options.incident ?? ''}
        data={[...incidents]}
        onChange={(event) => {
          onChange({ ...options, incident: event.currentTarget.value });
        }}
      />
      {mayRing(options.kind) ? (
        <Checkbox
          label="With alarms"
          description="The calendar rings a day and two hours before each deadline. Left out otherwise."
          checked={options.alarms}
          onChange={(event) => {
            onChange({ ...options, alarms: event.currentTarget.checked });
          }}
        />
      ) : null}
    </>
  );
}
