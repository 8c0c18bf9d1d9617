import { NativeSelect, TextInput } from '@mantine/core';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import type { DecisionEvaluation } from '@shared/decisions/types';
import type { Decision } from '@shared/pack/schema';
import { choiceWarning } from '@shared/wording/choice-words';
import { DayField } from '@renderer/ui/DayField';
import { Notice } from '@renderer/ui/Notice';
import { ProseField } from '@renderer/ui/ProseField';
import { Section } from '@renderer/ui/Section';
import type { DecisionEditor } from './use-decision-record';
import classes from './DecisionForm.module.css';

interface ChoiceFormProps {
  readonly decision: Decision;
  readonly editor: DecisionEditor;
  readonly evaluation: DecisionEvaluation;
}

function day(value: string): string | null {
  return value === '' ? null : value;
}

/** What was decided. It may differ from the recommendation, and then says so, here and in the documents. */
export function ChoiceForm({ decision, editor, evaluation }: ChoiceFormProps) {
  const { choice, setChoice } = editor;
  const known = decision.options.map(({ code, title }) => ({ value: code, label: `${code} – ${title}` }));
  const isStranger = choice.optionCode !== '' && !known.some(({ value }) => value === choice.optionCode);
  const stranger = isStranger
    ? [{ value: choice.optionCode, label: `${choice.optionCode} (another edition)` }]
    : [];
  const warning = choiceWarning(evaluation);
  return (
    <Section
      anchor="decision-choice"
      title="What was decided"
      intro="Counsel’s or the board’s own choice. It does not have to follow the recommendation."
    >
      <div className={classes['fields']}>
        <NativeSelect
          label="Option"
          data-testid="choice-option"
          data={[{ value: '', label: 'Nothing decided yet' }, ...known, ...stranger]}
          value={choice.optionCode}
          onChange={(event) => {
            setChoice({ optionCode: event.currentTarget.value });
          }}
        />
        {warning === '' ? null : <Notice kind="warning" title={warning} live="status" />}
        {choice.optionCode === '' ? null : (
          <>
            <TextInput
              label="Who decided"
              maxLength={LINE_CHARACTERS}
              data-testid="choice-deciders"
              value={choice.deciders}
              onChange={(event) => {
                setChoice({ deciders: event.currentTarget.value });
              }}
            />
            <div className={classes['dates']}>
              <DayField
                label="Decided on"
                data-testid="choice-decided-on"
                value={choice.decidedOn ?? ''}
                onChange={(decidedOn) => {
                  setChoice({ decidedOn: day(decidedOn) });
                }}
              />
              <DayField
                label="Look again by"
                data-testid="choice-review-on"
                value={choice.reviewOn ?? ''}
                onChange={(reviewOn) => {
                  setChoice({ reviewOn: day(reviewOn) });
                }}
              />
            </div>
            <ProseField
              label="Rationale"
              description="Printed in the memo."
              minRows={3}
              data-testid="choice-rationale"
              value={choice.rationale}
              onChange={(event) => {
                setChoice({ rationale: event.currentTarget.value });
              }}
            />
            <ProseField
              label="Privileged rationale"
              description="For counsel. Goes into the privileged memo and into share files; never into the board briefing."
              minRows={3}
              data-testid="choice-privileged"
              isPrivileged
              value={choice.privilegedRationale}
              onChange={(event) => {
                setChoice({ privilegedRationale: event.currentTarget.value });
              }}
            />
          </>
        )}
      </div>
    </Section>
  );
}
