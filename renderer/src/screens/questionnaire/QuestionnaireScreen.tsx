import { Button } from '@mantine/core';
import { questionnaireOf } from '@shared/assessment/questionnaire';
import type { Assessment } from '@shared/assessment/schema';
import { scoreAssessment } from '@shared/scoring/score';
import { useMemo, useState } from 'react';
import { useAssessment } from '@renderer/data/open-assessment';
import { usePack } from '@renderer/stores/current-pack';
import { showTab } from '@renderer/router/navigate';
import { useRouter } from '@renderer/router/router';
import { EmptyState } from '@renderer/ui/EmptyState';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { findPosition } from './question-order';
import { QuestionnaireLayout } from './QuestionnaireLayout';
import { QuestionOrList } from './QuestionOrList';

interface QuestionnaireScreenProps {
  readonly assessmentId: string;
}

/** The questions that apply, one at a time or as lists, with the way through them. */
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
  return (
    <QuestionnaireLayout questionnaire={questionnaire} position={position} advice={advice}>
      {(onShowAll) => (
        <QuestionOrList
          assessment={assessment}
          questionnaire={questionnaire}
          position={position}
          score={score}
          queue={queue}
          onShowAll={onShowAll}
        />
      )}
    </QuestionnaireLayout>
  );
}
