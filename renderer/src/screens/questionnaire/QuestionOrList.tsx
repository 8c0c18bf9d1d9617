import { useState } from 'react';
import { mustTell } from '@shared/actions/must-tell';
import type { Questionnaire } from '@shared/assessment/questionnaire';
import type { Assessment } from '@shared/assessment/schema';
import { exercisesOnRecord } from '@shared/incident/rehearsal-result';
import type { Score } from '@shared/scoring/types';
import { today } from '@renderer/platform/clock';
import { usePack } from '@renderer/stores/current-pack';
import { setAnsweredAsList, usePreferences } from '@renderer/stores/preferences';
import { ModuleList } from './ModuleList';
import { gapPosition, modulesAround, type Position } from './question-order';
import { QuestionView } from './QuestionView';

interface QuestionOrListProps {
  readonly assessment: Assessment;
  readonly questionnaire: Questionnaire;
  readonly position: Position;
  readonly score: Score;
  /** Ids of the gaps that are being walked; empty while none are. */
  readonly queue: readonly string[];
  readonly onShowAll: (() => void) | null;
}

/** The question where one is, or the list of its module where that is how the user answers it. */
export function QuestionOrList(props: QuestionOrListProps) {
  const { assessment, questionnaire, position, score, queue, onShowAll } = props;
  const pack = usePack();
  const day = today();
  const { item, module } = position;
  const currentId = item.question.id;
  const gap = gapPosition(queue, currentId);
  const isAsList = usePreferences(({ listModules }) => listModules.includes(module.id));
  // A question opened from its list shows alone until one goes back, or on to another.
  const [aloneId, setAloneId] = useState<string | null>(null);
  const isAlone = aloneId === currentId;
  if (isAsList && gap === null && !isAlone) {
    return (
      <ModuleList
        key={module.id}
        assessmentId={assessment.id}
        module={module}
        currentId={currentId}
        around={modulesAround(questionnaire, module.id)}
        onShowAll={onShowAll}
        onOpen={setAloneId}
        onOneAtATime={() => {
          setAnsweredAsList(module.id, false);
        }}
      />
    );
  }
  return (
    <QuestionView
      assessmentId={assessment.id}
      position={position}
      gap={gap}
      narrowing={score.nextQuestions.find((next) => next.questionId === currentId)}
      day={day}
      profile={assessment.profile}
      exercises={
        pack.incident === null ? [] : exercisesOnRecord(pack.incident, assessment.incidents, currentId)
      }
      mustTell={mustTell(item, { assessment, score, asOf: day })}
      onShowAll={onShowAll}
      onAsList={() => {
        setAloneId(null);
        setAnsweredAsList(module.id, true);
      }}
    />
  );
}
