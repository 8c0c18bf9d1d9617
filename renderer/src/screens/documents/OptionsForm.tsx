import { Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { useId } from 'react';
import { isPlausibleDay } from '@shared/base/days';
import { descriptorOf, isOfIncident, type DocumentKind } from '@shared/document/kinds/registry';
import { IMPLAUSIBLE_DAY_SENTENCE } from '@shared/wording/day-words';
import type { Edition } from '@shared/wording/edition';
import { editionsOf, mayCarryData, usualEdition } from '@shared/release/editions/kind-editions';
import { hasDates, type DocumentOptions } from './document-state';
import type { IncidentOption } from './incident-choices';
import { IncidentFields } from './IncidentFields';
import { documentWords } from './document-words';
import { EditionChoice } from './EditionChoice';
import { KindChoice } from './KindChoice';
import classes from './OptionsForm.module.css';

interface OptionsFormProps {
  readonly options: DocumentOptions;
  /** The incidents on record, the newest first. */
  readonly incidents: readonly IncidentOption[];
  readonly isBusy: boolean;
  readonly isMade: boolean;
  readonly onChange: (options: DocumentOptions) => void;
  readonly onBuild: () => void;
}

/** Each document starts in its usual edition, except that what is to be redacted stays redacted. */
function editionFor(kind: DocumentKind, before: Edition): Edition {
  const isKept = before === 'redacted' && editionsOf(kind).includes(before);
  return isKept ? before : usualEdition(kind);
}

/** What to make, for which paper, as of which day. */
export function OptionsForm({ options, incidents, isBusy, isMade, onChange, onBuild }: OptionsFormProps) {
  const paperId = useId();
  // A date field hands over a whole date or nothing.
  const isDateValid = isPlausibleDay(options.asOf);
  const { noun } = documentWords(options.kind);
  // Read as of a moment, and made in one edition alone.
  const isOfOne = isOfIncident(options.kind);
  return (
    <form
      className={classes['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isDateValid && !isBusy) onBuild();
      }}
    >
      <KindChoice
        value={options.kind}
        hasIncident={incidents.length > 0}
        onChange={(kind) => {
          onChange({ ...options, kind, edition: editionFor(kind, options.edition) });
        }}
      />
      <div className={classes['pair']}>
        {isOfOne ? null : (
          <TextInput
            type="date"
            label="As of"
            value={options.asOf}
            error={isDateValid ? null : options.asOf === '' ? 'Enter a full date.' : IMPLAUSIBLE_DAY_SENTENCE}
            onChange={(event) => {
              onChange({ ...options, asOf: event.currentTarget.value });
            }}
          />
        )}
        {descriptorOf(options.kind).hasPaper ? (
          <div>
            <span id={paperId} className={classes['label']}>
              Paper
            </span>
            <SegmentedControl
              fullWidth
              aria-labelledby={paperId}
              value={options.pageSize}
              data={[
                { value: 'LETTER', label: 'Letter' },
                { value: 'A4', label: 'A4' },
              ]}
              onChange={(pageSize) => {
                onChange({ ...options, pageSize: pageSize === 'A4' ? 'A4' : 'LETTER' });
              }}
            />
          </div>
        ) : null}
      </div>
      {isOfOne ? (
        <IncidentFields options={options} incidents={incidents} onChange={onChange} />
      ) : (
        <EditionChoice options={options} onChange={onChange} />
      )}
      {mayCarryData(options.kind, options.edition) ? (
        <Checkbox
          label="Put the assessment’s data into the memo"
          description="Everything you recorded, privileged notes included but for those kept for counsel alone, goes inside the PDF as a file. Whoever gets the memo gets it too."
          checked={options.attachData}
          onChange={(event) => {
            onChange({ ...options, attachData: event.currentTarget.checked });
          }}
        />
      ) : null}
      {hasDates(options.kind) ? (
        <Checkbox
          label="With dates that have passed"
          description="Left out otherwise: they would only fill the calendar. What was imported before stays there."
          checked={options.pastDates}
          onChange={(event) => {
            onChange({ ...options, pastDates: event.currentTarget.checked });
          }}
        />
      ) : null}
      {/* While it works, the button stays focusable: a disabled one would drop the focus. */}
      <Button
        type="submit"
        disabled={!isDateValid}
        data-disabled={isBusy}
        aria-disabled={isBusy}
        variant={isMade ? 'default' : 'filled'}
      >
        {isMade ? `Make the ${noun} again` : `Make the ${noun}`}
      </Button>
    </form>
  );
}
