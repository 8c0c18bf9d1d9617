import { Button } from '@mantine/core';
import { useState } from 'react';
import { countOf } from '@shared/base/words';
import { DEADLINE_GROUPS, groupDeadlines } from '@shared/incident/deadline-groups';
import type { IncidentDeadline } from '@shared/incident/incident-deadlines';
import { coverageInWords, regimeWords } from '@shared/wording/deadline-words';
import { DEADLINE_GROUP_WORDS } from '@shared/wording/incident-deadline-words';
import { useStoredPack } from '@renderer/stores/current-pack';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Section } from '@renderer/ui/Section';
import { IncidentTimeline } from '../IncidentTimeline';
import { useIncident } from '../use-incident';
import { useDeadlines } from '../use-incident-view';
import { ContractDialog } from './ContractDialog';
import { DeadlineCard } from './DeadlineCard';
import { DeadlineDialog, type DeadlineAct } from './DeadlineDialog';
import { FirstHour } from './FirstHour';
import { NotBound } from './NotBound';
import classes from './Ladder.module.css';

const SHOWN_GROUPS = DEADLINE_GROUPS.filter((group) => group !== 'not-bound');

/** What to do now, and every deadline in order of time. */
export function LadderSection() {
  const { incident, show } = useIncident();
  const { deadlines, asOf, ...said } = useDeadlines();
  const [act, setAct] = useState<DeadlineAct | null>(null);
  const [isAdding, setAdding] = useState(false);
  const groups = groupDeadlines(deadlines);
  const isEmpty = SHOWN_GROUPS.every((group) => groups[group].length === 0);
  return (
    <>
      <FirstHour />
      <div className={classes['tools']}>
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            setAdding(true);
          }}
        >
          Add a notice clause of a contract or policy…
        </Button>
      </div>
      {isEmpty ? (
        <EmptyState
          title="No deadline runs on what is on record"
          actions={
            <Button
              onClick={() => {
                show('set-up');
              }}
            >
              Say who we are and what happened when
            </Button>
          }
        >
          That says nothing of what is not on record, or not counted here.
        </EmptyState>
      ) : null}
      {SHOWN_GROUPS.filter((group) => groups[group].length > 0).map((group) => (
        <DeadlineGroupSection key={group} group={group} lines={groups[group]} asOf={asOf} onAct={setAct} />
      ))}
      <NotBound lines={groups['not-bound']} />
      <Coverage notUnderstood={said.notUnderstood} withoutEffect={said.withoutEffect} />
      {incident.moments.length === 0 ? null : <IncidentTimeline deadlines={deadlines} asOf={asOf} />}
      {act === null ? null : (
        <DeadlineDialog
          act={act}
          onClose={() => {
            setAct(null);
          }}
        />
      )}
      {isAdding ? (
        <ContractDialog
          clause={null}
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
    </>
  );
}

interface DeadlineGroupSectionProps {
  readonly group: keyof typeof DEADLINE_GROUP_WORDS;
  readonly lines: readonly IncidentDeadline[];
  readonly asOf: string;
  readonly onAct: (act: DeadlineAct) => void;
}

function DeadlineGroupSection({ group, lines, asOf, onAct }: DeadlineGroupSectionProps) {
  const { title, about } = DEADLINE_GROUP_WORDS[group];
  return (
    <Section title={`${title} (${String(lines.length)})`} intro={about}>
      <ol className={classes['ladder']} data-testid={`group-${group}`}>
        {lines.map((line, at) => (
          <li key={`${line.deadline.obligation} ${String(at)}`}>
            <DeadlineCard line={line} asOf={asOf} onAct={onAct} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

interface CoverageProps {
  readonly notUnderstood: { readonly names: readonly string[]; readonly kinds: readonly string[] };
  readonly withoutEffect: readonly string[];
}

/** What the list covers and what not. */
function Coverage({ notUnderstood, withoutEffect }: CoverageProps) {
  const { law, incident } = useIncident();
  const { clockTable } = useStoredPack();
  const words = regimeWords(law.regimes);
  const { names, kinds } = notUnderstood;
  const own = incident.contracts.length;
  return (
    <Section title="What this list covers">
      <p className={classes['coverage']} data-testid="coverage">
        {coverageInWords(law.regimes, clockTable, {
          notUnderstood: [...names, ...kinds],
          withoutEffect: withoutEffect.map(words.kind),
        })}
        {own === 0
          ? ''
          : ` ${countOf(own, 'notice clause')} of contracts or policies, as counsel entered them.`}
      </p>
    </Section>
  );
}
