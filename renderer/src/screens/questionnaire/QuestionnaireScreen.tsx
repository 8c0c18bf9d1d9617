import { Button } from '@mantine/core';
import { mustTell } from '@shared/actions/must-tell';
import { questionnaireOf } from '@shared/assessment/questionnaire';
import type { Assessment } from '@shared/assessment/schema';
import { exercisesOnRecord } from '@shared/incident/rehearsal-result';
import { scoreAssessment } from '@shared/scoring/score';
import { useMemo, useState } from 'react';
import { useAssessment } from '@renderer/data/open-assessment';
import { today } from '@renderer/platform/clock';
import { usePack } from '@renderer/stores/current-pack';
import { fillGaps, showTab } from '@renderer/router/navigate';
import { useRouter } from '@renderer/router/router';
import { EmptyState } from '@renderer/ui/EmptyState';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { findPosition, gapPosition } from './question-order';
import { KeptAnswers } from './KeptAnswers';
import { ModuleRail } from './ModuleRail';
import { QuestionView } from './QuestionView';
import classes from './QuestionnaireScreen.module.css';

interface QuestionnaireScreenProps {
  readonly assessmentId: string;
}

/** The questions that apply, one at a time, with the way through them. */
export function QuestionnaireScreen({ assessmentId }: QuestionnaireScreenProps) {
  const found = useAssessment(assessmentId);
  const gaps = useRouter(({ place }) => (place.screen === 'assessment' ? place.gaps : undefined));
  if (found === undefined) return <p aria-busy="true">Opening the questions…</p>;
  if (found === null)
    return <EmptyState title="This assessment is no longer here">It was deleted.</EmptyState>;
  if ('problem' in found) return <ErrorNotice error={found.problem} />;
  // Begun anew, the queue of gaps is made anew.
  return <Questionnaire key={gaps} assessment={found.assessment} isFillingGaps={gaps !== undefined} />;
}

interface QuestionnaireProps {
  readonly assessment: Assessment;
  readonly isFillingGaps: boolean;
}

function Questionnaire({ assessment, isFillingGaps }: QuestionnaireProps) {
  const questionId = useRouter(({ place }) => (place.screen === 'assessment' ? place.questionId : undefined));
  const day = today();
  const pack = usePack();
  const questionnaire = useMemo(() => questionnaireOf(pack, assessment), [pack, assessment]);
  const score = useMemo(() => scoreAssessment(pack, assessment), [pack, assessment]);
  const advice = score.nextQuestions;
  // Held fast: answers move "the first open question" and the order of the gaps, the way through them must not.
  const [queue] = useState(() => (isFillingGaps ? advice.map((next) => next.questionId) : []));
  const [entryId] = useState(() => queue[0] ?? findPosition(questionnaire, undefined)?.item.question.id);
  const position = findPosition(questionnaire, questionId ?? entryId);
  if (position === null) {
    return (
      <EmptyState
        title="No question applies to this profile"
        actions={<Button onClick={() => void showTab('profile')}>Check the profile</Button>}
      >
        Questions appear as soon as the profile says, or leaves open, that they may apply.
      </EmptyState>
    );
  }
  const currentId = position.item.question.id;
  const bestNextId = advice.find((next) => next.questionId !== currentId)?.questionId;
  const gap = gapPosition(queue, currentId);
  return (
    <div className={classes['screen']}>
      <div className={classes['rail']}>
        {advice.length === 0 ? null : (
          <Button variant="default" data-testid="fill-gaps" onClick={() => void fillGaps()}>
            Fill the gaps ({advice.length})
          </Button>
        )}
        <ModuleRail modules={questionnaire.modules} currentId={currentId} />
        <KeptAnswers questionnaire={questionnaire} />
      </div>
      <QuestionView
        assessmentId={assessment.id}
        position={position}
        bestNextId={bestNextId}
        gap={gap}
        narrowing={advice.find((next) => next.questionId === currentId)}
        day={day}
        profile={assessment.profile}
        exercises={
          pack.incident === null ? [] : exercisesOnRecord(pack.incident, assessment.incidents, currentId)
        }
        mustTell={mustTell(position.item, { assessment, score, asOf: day })}
      />
    </div>
  );
}
