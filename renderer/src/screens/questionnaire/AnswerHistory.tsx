import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import { answerHistory, putBackAnswer, type EarlierAnswer } from '@shared/history/answer-history';
import { packIndex } from '@shared/pack/pack-index';
import type { Question } from '@shared/pack/schema';
import { answerLabels } from '@shared/wording/answer-words';
import { useAssessment } from '@renderer/data/open-assessment';
import { useRepository } from '@renderer/data/use-repository';
import { putAnswerBack } from '@renderer/records/put-answer-back';
import { authorStamp } from '@renderer/stores/author-stamp';
import { usePack } from '@renderer/stores/current-pack';
import { pushToast } from '@renderer/stores/toasts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { formatMoment } from '@renderer/ui/format-moment';
import { earlierInWords, earlierOriginInWords } from './history-words';
import classes from './AnswerHistory.module.css';

interface AnswerHistoryProps {
  readonly assessmentId: string;
  readonly questionId: string;
}

/** Whether this edition has every option that was chosen. */
function isKnown({ value }: EarlierAnswer, question: Question | undefined): boolean {
  if (value?.kind !== 'value') return question !== undefined;
  return value.optionIds.every((id) => question?.options.some((option) => option.id === id) ?? false);
}

/** What was answered before, by whom and when, and the way back to it. Closed until it is asked for. */
export function AnswerHistory({ assessmentId, questionId }: AnswerHistoryProps) {
  const view = useAssessment(assessmentId);
  const repository = useRepository();
  const pack = usePack();
  const [error, setError] = useState<AppError | null>(null);
  if (view === null || view === undefined || !('assessment' in view)) return null;
  const question = packIndex(pack).questionById.get(questionId);
  const earlier = answerHistory(view.assessment, questionId);
  const restore = async (chosen: EarlierAnswer) => {
    const stamp = { questionId, packVersion: pack.manifest.version, ...authorStamp() };
    const done = await putAnswerBack(repository, { assessmentId, questionId }, (present) =>
      putBackAnswer(chosen, present, stamp),
    );
    setError(done.ok ? null : done.error);
    if (done.ok)
      pushToast({ kind: 'info', message: `The answer of ${formatMoment(chosen.at)} stands again.` });
  };
  return (
    <details className={classes['history']} data-testid="answer-history">
      <summary>Earlier answers ({earlier.length})</summary>
      {error === null ? null : <ErrorNotice error={error} />}
      {earlier.length === 0 ? (
        <p className={classes['none']}>Nothing is on record for this question yet.</p>
      ) : (
        <ol className={classes['list']}>
          {earlier.map((each) => (
            <li key={each.id} className={classes['entry']} data-testid="earlier-answer">
              <p className={classes['what']}>
                {earlierInWords(each, each.value === undefined ? [] : answerLabels(question, each.value))}
              </p>
              <p className={classes['when']}>
                {earlierOriginInWords(each)} {formatMoment(each.at)}
                {each.by === '' ? '' : `, ${each.by}`}
              </p>
              {each.canPutBack && isKnown(each, question) ? (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`Put back the answer of ${formatMoment(each.at)}`}
                  onClick={() => void restore(each)}
                >
                  Put this back
                </Button>
              ) : null}
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
