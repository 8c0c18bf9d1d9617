import { packIndex } from '@shared/pack/pack-index';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { actionFromFinding, ownAction, type ActionStamp } from '@shared/actions/plan';
import { ALL_ACTIONS, ownersOf } from '@shared/actions/arrange';
import { actionRegister, isLive, unplannedOf, type RegisteredAction } from '@shared/actions/register';
import type { Assessment, PlannedAction } from '@shared/assessment/schema';
import { countOf } from '@shared/base/words';
import { scoreAssessment } from '@shared/scoring/score';
import { mattersOf } from '@shared/wording/matters';
import { requestSave } from '@renderer/records/pending-saves';
import { now, today } from '@renderer/platform/clock';
import { newId } from '@renderer/platform/ids';
import { usePack } from '@renderer/stores/current-pack';
import { usePreferences } from '@renderer/stores/preferences';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Section } from '@renderer/ui/Section';
import { ActionToolbar, type ActionDisplay } from './ActionToolbar';
import { PlannedActions } from './PlannedActions';
import { Suggestions } from './Suggestions';
import classes from './Actions.module.css';

interface ActionsScreenProps {
  readonly assessment: Assessment;
}

function stamp(): ActionStamp {
  return { id: newId(), at: now(), by: usePreferences.getState().authorName };
}

const START: ActionDisplay = { layout: 'list', filter: ALL_ACTIONS, order: 'due' };

/** The action register: what is planned, who does it and by when, and what nobody has planned for yet. */
export function ActionsScreen({ assessment }: ActionsScreenProps) {
  const pack = usePack();
  const day = today();
  const [view, setView] = useState(START);
  const [openId, setOpenId] = useState<string | null>(null);
  const [addedId, setAddedId] = useState<string | null>(null);
  const { entries, matters } = useMemo(() => {
    const score = scoreAssessment(pack, assessment);
    return {
      entries: actionRegister({ pack, assessment, score }, day),
      matters: mattersOf(unplannedOf({ assessment, score }), pack),
    };
  }, [pack, assessment, day]);
  const add = (value: PlannedAction): string => {
    requestSave({ kind: 'record', assessmentId: assessment.id, record: { kind: 'action', value } }, 'now');
    return value.id;
  };
  return (
    <div className={classes['screen']}>
      <PageHeader
        title="Actions"
        lead="Who does what by when. The effect says what the score would be if this action alone were done; effects do not add up."
        actions={
          <Button
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            data-testid="add-action"
            onClick={() => {
              const id = add(ownAction('New action', stamp()));
              setAddedId(id);
              setOpenId(id);
              setView({ ...view, layout: 'list' });
            }}
          >
            Add an action
          </Button>
        }
      />
      <Section title="Planned" intro={plannedInWords(entries)}>
        {entries.length === 0 ? null : (
          <ActionToolbar view={view} owners={ownersOf(entries)} onChange={setView} />
        )}
        <PlannedActions
          assessmentId={assessment.id}
          entries={entries}
          view={view}
          addedId={addedId}
          openId={openId}
          onOpen={(id) => {
            setOpenId(id);
            setView({ ...view, layout: 'list' });
          }}
        />
      </Section>
      <Section title="Findings and open questions without an action" intro="Most pressing first.">
        <Suggestions
          assessmentId={assessment.id}
          matters={matters}
          onPlan={({ found, words }) => {
            const question = packIndex(pack).questionById.get(found.questionId);
            return question === undefined ? null : add(actionFromFinding(words, question, stamp()));
          }}
        />
      </Section>
    </div>
  );
}

function plannedInWords(entries: readonly RegisteredAction[]): string {
  if (entries.length === 0)
    return 'Nothing is planned yet. Plan a finding below, keep changes you tried on the score page, or add an action of your own.';
  const overdue = entries.filter((entry) => entry.isOverdue).length;
  const live = entries.filter(({ action }) => isLive(action)).length;
  return `${countOf(live, 'action')} still to be done${overdue === 0 ? '' : `, ${String(overdue)} overdue`}.`;
}
