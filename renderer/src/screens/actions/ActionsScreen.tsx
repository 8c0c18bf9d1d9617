import { packIndex } from '@shared/pack/pack-index';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { actionFromFinding, ownAction, type ActionStamp } from '@shared/actions/plan';
import { actionRegister, isLive, unplannedOf } from '@shared/actions/register';
import type { Assessment, PlannedAction } from '@shared/assessment/schema';
import { countOf } from '@shared/base/words';
import { scoreAssessment } from '@shared/scoring/score';
import { mattersOf, type Matter } from '@shared/wording/matters';
import { requestSave } from '@renderer/records/pending-saves';
import { now, today } from '@renderer/platform/clock';
import { newId } from '@renderer/platform/ids';
import { usePack } from '@renderer/stores/current-pack';
import { usePreferences } from '@renderer/stores/preferences';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Section } from '@renderer/ui/Section';
import { ActionEntry } from './ActionEntry';
import { Suggestions } from './Suggestions';
import classes from './Actions.module.css';

interface ActionsScreenProps {
  readonly assessment: Assessment;
}

function stamp(): ActionStamp {
  return { id: newId(), at: now(), by: usePreferences.getState().authorName };
}

/** The action register: what is planned, who does it and by when, and what nobody has planned for yet. */
export function ActionsScreen({ assessment }: ActionsScreenProps) {
  const pack = usePack();
  const day = today();
  const [openId, setOpenId] = useState<string | null>(null);
  const { entries, matters } = useMemo(() => {
    const score = scoreAssessment(pack, assessment);
    return {
      entries: actionRegister({ pack, assessment, score }, day),
      matters: mattersOf(unplannedOf({ assessment, score }), pack),
    };
  }, [pack, assessment, day]);
  const add = (action: PlannedAction) => {
    const record = { kind: 'action', value: action } as const;
    requestSave({ kind: 'record', assessmentId: assessment.id, record }, 'now');
    setOpenId(action.id);
  };
  const plan = ({ found, words }: Matter) => {
    const question = packIndex(pack).questionById.get(found.questionId);
    if (question !== undefined) add(actionFromFinding(words, question, stamp()));
  };
  const overdue = entries.filter((entry) => entry.isOverdue).length;
  const live = entries.filter(({ action }) => isLive(action)).length;
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
              add(ownAction('New action', stamp()));
            }}
          >
            Add an action
          </Button>
        }
      />
      <Section
        title="Planned"
        intro={
          entries.length === 0
            ? 'Nothing is planned yet. Plan a finding below, keep changes you tried on the score page, or add an action of your own.'
            : `${countOf(live, 'action')} still to be done${overdue === 0 ? '' : `, ${String(overdue)} overdue`}.`
        }
      >
        <div className={classes['list']}>
          {entries.map((entry) => (
            <ActionEntry
              key={entry.action.id}
              assessmentId={assessment.id}
              entry={entry}
              isOpen={openId === entry.action.id}
              onToggle={() => {
                setOpenId(openId === entry.action.id ? null : entry.action.id);
              }}
            />
          ))}
        </div>
      </Section>
      <Section title="Findings and open questions without an action" intro="Most pressing first.">
        <Suggestions matters={matters} onPlan={plan} />
      </Section>
    </div>
  );
}
