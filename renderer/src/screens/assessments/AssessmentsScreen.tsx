import { Button } from '@mantine/core';
import { withPacks } from '@renderer/data/load-packs';
import { useAssessmentList } from '@renderer/data/queries';
import { Fetched } from '@renderer/ui/Fetched';
import { loadable } from '@renderer/ui/loadable';
import { PageHeader } from '@renderer/ui/PageHeader';
import { VerifyButton } from '@renderer/screens/verify';
import { Section } from '@renderer/ui/Section';
import { FirstSteps } from './FirstSteps';
import { Listed } from './Listed';
import { ProtectOffer } from './ProtectOffer';
import { SampleList } from './SampleList';
import classes from './AssessmentsScreen.module.css';

/** Apart from the list: it asks the shell. */
const lastBackup = loadable(() => import('./LastBackup').then((module) => module.LastBackup));

/** Apart from the list: it reads the law. */
const duePanel = loadable(() => withPacks(() => import('./DuePanel')).then((module) => module.DuePanel));

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
    <div
      className={classes['screen']}
      data-testid="assessment-list"
      data-filled={list.length > 0 ? 'true' : undefined}
    >
      <PageHeader
        title="Assessments"
        lead={
          list.length > 0 ? undefined : (
            <>
              <Fetched part={purpose} with={{}} /> Then hand the board a briefing and the file a memo.
              Everything stays on this computer and works offline.
            </>
          )
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
      {list.length === 0 ? (
        <FirstSteps />
      ) : (
        <>
          <Fetched part={duePanel} with={{}} meanwhile={<div className={classes['due']} />} />
          <Listed list={list} />
        </>
      )}
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
