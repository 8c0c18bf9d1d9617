import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { Assessment } from '@shared/assessment/schema';
import type { AppError } from '@shared/base/app-error';
import type { Result } from '@shared/base/result';
import { countOf } from '@shared/base/words';
import { incidentIds } from '@shared/incident/incident-log';
import { incidentsIn } from '@shared/incident/read-incident';
import type { IncidentGuide, TableTop } from '@shared/pack/schema-incident';
import { useRepository } from '@renderer/data/use-repository';
import { showIncident } from '@renderer/router/navigate';
import { EmptyState } from '@renderer/ui/EmptyState';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { formatMoment } from '@renderer/ui/format-moment';
import { LinkButton } from '@renderer/ui/LinkButton';
import { Notice } from '@renderer/ui/Notice';
import { PageHeader } from '@renderer/ui/PageHeader';
import { beginIncident, beginRehearsal, type IncidentPlace } from './begin-incident';
import { RehearsalChoice } from './rehearsal/RehearsalChoice';
import classes from './Incident.module.css';

interface IncidentChoiceProps {
  readonly assessment: Assessment;
  readonly guide: IncidentGuide;
}

/** The incidents of an assessment to choose from, and the way to a new one. */
export function IncidentChoice({ assessment, guide }: IncidentChoiceProps) {
  const repository = useRepository();
  const [problem, setProblem] = useState<AppError | null>(null);
  const incidents = useMemo(() => incidentsIn(assessment.incidents), [assessment.incidents]);
  const unopened = incidentIds(assessment.incidents).length - incidents.length;
  const [isChoosing, setIsChoosing] = useState(false);
  const exerciseButton = useRef<HTMLButtonElement>(null);
  const open = async (begun: Result<IncidentPlace, AppError>) => {
    setProblem(begun.ok ? null : begun.error);
    if (begun.ok) await showIncident(begun.value);
  };
  const begin = async () => {
    await open(await beginIncident(repository, assessment.id));
  };
  const rehearse = async (tableTop: TableTop | null) => {
    await open(await beginRehearsal(repository, assessment.id, { guide, tableTop }));
  };
  const actions = (
    <>
      <Button
        ref={exerciseButton}
        variant="default"
        aria-expanded={isChoosing}
        onClick={() => {
          setIsChoosing(true);
        }}
      >
        Begin an exercise
      </Button>
      <Button color="red" onClick={() => void begin()}>
        We have an incident
      </Button>
    </>
  );
  return (
    <div className={classes['screen']}>
      <PageHeader
        title="Incidents"
        lead="What starts to run, when exactly, and who must be told what. The record of an incident only grows: what is wrong in it is taken back, and both stand."
        {...(incidents.length === 0 ? {} : { actions })}
      />
      {problem === null ? null : <ErrorNotice error={problem} />}
      {unopened === 0 ? null : (
        <Notice kind="danger" title={`${countOf(unopened, 'record')} without a first entry`}>
          <p>
            What opens a record is missing, so that nothing can be read from it. Its other entries are still
            here and in every copy. Restore a backup, or import the file again.
          </p>
        </Notice>
      )}
      {isChoosing ? (
        <RehearsalChoice
          guide={guide}
          onBegin={(tableTop) => void rehearse(tableTop)}
          onClose={() => {
            setIsChoosing(false);
            exerciseButton.current?.focus();
          }}
        />
      ) : null}
      {incidents.length === 0 ? (
        <EmptyState title="No incident is on record" actions={actions}>
          Begin one as soon as you are called. You can say later what happened; an exercise is marked as one
          for good.
        </EmptyState>
      ) : (
        <ul className={classes['incidents']}>
          {incidents.map(({ id, title, openedAt, exercise, closedBecause }) => (
            <li key={id}>
              <LinkButton onClick={() => void showIncident({ assessmentId: assessment.id, incidentId: id })}>
                {title}
              </LinkButton>
              <span>
                {exercise === null ? '' : 'Exercise. '}
                {closedBecause === null ? 'Open' : 'Closed'}, begun {formatMoment(openedAt)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
