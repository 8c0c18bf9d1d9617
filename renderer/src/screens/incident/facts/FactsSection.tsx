import { Button } from '@mantine/core';
import { useState } from 'react';
import { Section } from '@renderer/ui/Section';
import { joinWords } from '@shared/base/words';
import { useIncident } from '../use-incident';
import { useIncidentNames } from '../use-incident-view';
import { ContractDialog } from '../ladder/ContractDialog';
import { ConditionList } from './ConditionList';
import { ContractList } from './ContractList';
import { DetailList } from './DetailList';
import { FactDialog, type FactAct } from './FactDialog';
import { MomentTable } from './MomentTable';
import { PeopleTable } from './PeopleTable';
import classes from './Facts.module.css';

/** Everything that is known, each fact with what a change of it would do. */
export function FactsSection() {
  const { incident, show } = useIncident();
  const names = useIncidentNames();
  const [act, setAct] = useState<FactAct | null>(null);
  const close = () => {
    setAct(null);
  };
  const { sides } = incident;
  const roles = [...incident.names].filter(([, state]) => state === 'yes').map(([name]) => names.name(name));
  const add = (kind: FactAct, words: string) => (
    <Button
      size="xs"
      variant="default"
      className={classes['add'] ?? ''}
      onClick={() => {
        setAct(kind);
      }}
    >
      {words}
    </Button>
  );
  return (
    <>
      <Section title="What it is, and who we are">
        <p className={classes['who']}>
          {sides.length === 0 ? 'Not said what it is. ' : `${joinWords(sides.map(names.side), 'and')}. `}
          {roles.length === 0 ? 'Not said who the Company is.' : `${joinWords(roles, 'and')}.`}
        </p>
        <Button
          size="xs"
          variant="default"
          className={classes['add'] ?? ''}
          onClick={() => {
            show('set-up');
          }}
        >
          Change it in First facts
        </Button>
      </Section>
      <Section
        title="Moments"
        intro="Deadlines run from these. What a change would do is shown before it is accepted."
      >
        <MomentTable onAct={setAct} />
        {add({ kind: 'moment', moment: null }, 'Add a moment…')}
      </Section>
      <Section
        title="People affected"
        intro="By State or country. That a number is not known is a proper entry."
      >
        <PeopleTable onAct={setAct} />
        {add({ kind: 'people', place: null }, 'Add a State or country…')}
      </Section>
      <Section title="What is known" intro="Not known is a proper answer.">
        <ConditionList onAct={setAct} />
      </Section>
      <Section title="In words" intro="Notices and the incident file take these as they are.">
        <DetailList onAct={setAct} />
      </Section>
      <Section title="Notice clauses of contracts and policies">
        <ContractList onAct={setAct} />
        {add({ kind: 'contract', clause: null }, 'Add a notice clause…')}
      </Section>
      {act === null ? null : act.kind === 'contract' ? (
        <ContractDialog clause={act.clause} onClose={close} />
      ) : (
        <FactDialog act={act} onClose={close} />
      )}
    </>
  );
}
