import type { Settlement } from '@shared/assessment/schema';
import { contradictionStatusOf } from '@shared/scoring/contradictions';
import type { Score } from '@shared/scoring/types';
import { LinkButton } from '@renderer/ui/LinkButton';
import { Section } from '@renderer/ui/Section';
import { SettlementDraft } from './SettlementDraft';
import classes from './Contradictions.module.css';

interface ContradictionsProps {
  readonly assessmentId: string;
  readonly contradictions: Score['contradictions'];
  readonly settlements: readonly Settlement[];
  readonly onOpenQuestion: (questionId: string) => void;
}

/** Answers that cannot all be right, with the way to each and room to say why both stand. Nothing where there are none. */
export function Contradictions(props: ContradictionsProps) {
  const { assessmentId, contradictions, settlements, onOpenQuestion } = props;
  if (contradictions.length === 0) return null;
  return (
    <Section
      title="Where the record disagrees with itself"
      intro="Correct the answer that is not right, or say why both stand. The reason is printed in the memo and counts until one of the answers changes."
    >
      <ul className={classes['list']} data-testid="contradictions">
        {contradictions.map((contradiction) => {
          const { id, text, questionIds } = contradiction;
          const status = contradictionStatusOf(contradiction, settlements);
          return (
            <li key={id} data-testid={`contradiction-${id}`} data-state={status.state}>
              <p id={`contradiction-${id}`} className={classes['text']}>
                {text}
              </p>
              {questionIds.map((questionId) => (
                <LinkButton
                  key={questionId}
                  label={`Open question ${questionId}`}
                  onClick={() => {
                    onOpenQuestion(questionId);
                  }}
                >
                  {questionId}
                </LinkButton>
              ))}
              <SettlementDraft assessmentId={assessmentId} contradiction={contradiction} status={status} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
