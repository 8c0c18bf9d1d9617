import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMemo } from 'react';
import type { QuestionItem, Questionnaire } from '@shared/assessment/questionnaire';
import type { Assessment } from '@shared/assessment/schema';
import { countOf } from '@shared/base/words';
import type { Pack } from '@shared/pack/schema';
import type { Score } from '@shared/scoring/types';
import { compareScores, isChange, scoreWith } from '@shared/scoring/what-if';
import { discardTryOut, useTryOut } from '@renderer/stores/try-out';
import { Section } from '@renderer/ui/Section';
import { ComparisonTable } from './ComparisonTable';
import { KeepAsActions } from './KeepAsActions';
import { TriedAnswer } from './TriedAnswer';
import { TryQuestion } from './TryQuestion';
import classes from './TryChanges.module.css';

interface TryChangesProps {
  readonly assessment: Assessment;
  readonly pack: Pack;
  readonly questionnaire: Questionnaire;
  readonly score: Score;
}

/** Answers tried in a scratch copy, and what they would make of every figure. */
export function TryChanges({ assessment, pack, questionnaire, score }: TryChangesProps) {
  const changes = useTryOut(assessment.id);
  const [isKeeping, { open: startKeeping, close: stopKeeping }] = useDisclosure();
  const comparison = useMemo(
    () => compareScores(score, scoreWith(pack, assessment, changes)),
    [pack, assessment, score, changes],
  );
  const items = new Map(
    questionnaire.modules.flatMap((module) => module.items.map((item) => [item.question.id, item] as const)),
  );
  const tried = changes.flatMap((change) => {
    const item: QuestionItem | undefined = items.get(change.questionId);
    return item === undefined ? [] : [{ change, item }];
  });
  // An answer that is given already is nothing to plan.
  const kept = tried.filter(({ change }) => isChange(assessment, change));
  return (
    <Section
      anchor="score-try"
      title="Try changes"
      intro="Pick other answers in a scratch copy and see what they would make of the score. Nothing is stored: what you try lasts until you discard it or close the app."
    >
      <div className={classes['try']} data-testid="try-changes">
        <TryQuestion assessmentId={assessment.id} questionnaire={questionnaire} />
        {tried.length === 0 ? null : (
          <>
            <ol className={classes['changes']} aria-label="Answers tried">
              {tried.map(({ change, item }) => (
                <TriedAnswer
                  key={change.questionId}
                  assessmentId={assessment.id}
                  change={change}
                  item={item}
                />
              ))}
            </ol>
            <ComparisonTable comparison={comparison} />
            {isKeeping && kept.length > 0 ? (
              <KeepAsActions assessmentId={assessment.id} tried={kept} onDone={stopKeeping} />
            ) : (
              <div className={classes['buttons']}>
                <Button disabled={kept.length === 0} onClick={startKeeping}>
                  Keep as planned {kept.length === 1 ? 'action' : 'actions'}…
                </Button>
                <Button
                  variant="default"
                  onClick={() => {
                    discardTryOut(assessment.id);
                  }}
                >
                  Discard {countOf(tried.length, 'change')}
                </Button>
              </div>
            )}
          </>
        )}
      </div>
    </Section>
  );
}
