import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { countOf } from '@shared/base/words';
import { useAssessmentList, type AssessmentSummary } from '@renderer/data/queries';
import { Fetched } from '@renderer/ui/Fetched';
import { loadable } from '@renderer/ui/loadable';
import { PageHeader } from '@renderer/ui/PageHeader';
import { VerifyButton } from '@renderer/screens/verify';
import { Section } from '@renderer/ui/Section';
import { AssessmentTable } from './AssessmentTable';
import { filterAssessments } from './filter-assessments';
import { FirstSteps } from './FirstSteps';
import { ProtectOffer } from './ProtectOffer';
import { SampleList } from './SampleList';
import classes from './AssessmentsScreen.module.css';

/** Apart from the list: it asks the shell. */
const lastBackup = loadable(() => import('./LastBackup').then((module) => module.LastBackup));

/** Apart from the screen: it reads the pack. */
const purpose = loadable(() => import('./Purpose').then((module) => module.Purpose));

interface AssessmentsScreenProps {
  readonly onNew: () => void;
  readonly onImport: () => void;
  readonly onIncident: () => void;
  readonly onPacks: () => void;
}

/** The list of assessments and the ways to start one. */
export function AssessmentsScreen({ onNew, onImport, onIncident, onPacks }: AssessmentsScreenProps) {
  const list = useAssessmentList();
  if (list === undefined) return null;
  return (
    <div className={classes['screen']} data-testid="assessment-list">
      <PageHeader
        title="Assessments"
        lead={
          <>
            <Fetched part={purpose} with={{}} /> Then hand the board a briefing and the file a memo.
            Everything stays on this computer and works offline.
          </>
        }
        actions={
          <>
            <VerifyButton />
            <Button variant="default" onClick={onPacks}>
              Packs
            </Button>
            <Button variant="default" onClick={onImport}>
              Import file…
            </Button>
            <Button onClick={onNew}>New assessment</Button>
            <Button color="red" data-testid="we-have-an-incident" onClick={onIncident}>
              We have an incident
            </Button>
          </>
        }
      />
      {list.length === 0 ? <ProtectOffer /> : null}
      {list.length === 0 ? <FirstSteps /> : <Listed list={list} />}
      {list.length === 0 ? null : <Fetched part={lastBackup} with={{}} />}
      <Section
        title={list.length === 0 ? 'Open a sample' : 'Look around in a sample'}
        intro="Fictional organizations, partly answered, with gaps left open on purpose."
      >
        <SampleList />
      </Section>
    </div>
  );
}

const FILTER_FROM = 9;

function Listed({ list }: { readonly list: readonly AssessmentSummary[] }) {
  const [typed, setTyped] = useState('');
  const found = filterAssessments(list, typed);
  return (
    <div className={classes['listed']}>
      {list.length < FILTER_FROM ? null : (
        <div className={classes['filter']}>
          <TextInput
            type="search"
            aria-label="Find by name or organization"
            placeholder="Find by name or organization"
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
          <span role="status">{countOf(found.length, 'assessment')}</span>
        </div>
      )}
      {found.length === 0 ? (
        <p>No assessment has “{typed.trim()}” in its name or organization.</p>
      ) : (
        <AssessmentTable list={found} />
      )}
    </div>
  );
}
