import { Button } from '@mantine/core';
import type { Questionnaire } from '@shared/assessment/questionnaire';
import { packIndex } from '@shared/pack/pack-index';
import { questionLabel } from '@shared/pack/schema-question';
import type { NextQuestion } from '@shared/scoring/types';
import { fillGaps, showQuestion } from '@renderer/router/navigate';
import { usePack } from '@renderer/stores/current-pack';
import { LinkButton } from '@renderer/ui/LinkButton';
import { KeptAnswers } from './KeptAnswers';
import { ModuleRail } from './ModuleRail';
import classes from './QuestionRail.module.css';

interface QuestionRailProps {
  readonly questionnaire: Questionnaire;
  readonly currentId: string;
  readonly advice: readonly NextQuestion[];
  readonly onChosen: () => void;
}

/** All questions, the way through the gaps, and the question that would narrow the score the most. */
export function QuestionRail({ questionnaire, currentId, advice, onChosen }: QuestionRailProps) {
  const { questions } = packIndex(usePack());
  const bestId = advice.find((next) => next.questionId !== currentId)?.questionId;
  const best = questions.find(({ id }) => id === bestId);
  return (
    <>
      {advice.length === 0 ? null : (
        <Button
          variant="default"
          fullWidth
          data-testid="fill-gaps"
          onClick={() => {
            onChosen();
            void fillGaps();
          }}
        >
          Fill the gaps ({advice.length})
        </Button>
      )}
      {best === undefined ? null : (
        <p className={classes['best']}>
          Most telling open question:{' '}
          <LinkButton
            testId="best-question"
            onClick={() => {
              onChosen();
              void showQuestion(best.id);
            }}
          >
            {questionLabel(best)}
          </LinkButton>
        </p>
      )}
      <ModuleRail modules={questionnaire.modules} currentId={currentId} onChosen={onChosen} />
      <KeptAnswers questionnaire={questionnaire} />
    </>
  );
}
