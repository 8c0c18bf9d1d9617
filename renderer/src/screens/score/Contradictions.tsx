import type { Score } from '@shared/scoring/types';
import { LinkButton } from '@renderer/ui/LinkButton';
import { Section } from '@renderer/ui/Section';
import classes from './Contradictions.module.css';

interface ContradictionsProps {
  readonly contradictions: Score['contradictions'];
  readonly onOpenQuestion: (questionId: string) => void;
}

/** Answers that cannot all be right, with the way to each. Nothing at all where there are none. */
export function Contradictions({ contradictions, onOpenQuestion }: ContradictionsProps) {
  if (contradictions.length === 0) return null;
  return (
    <Section
      title="Where the record disagrees with itself"
      intro="Correct the answer that is not right. Where both stand, say why in the note of either answer: documents print this point until the record agrees."
    >
      <ul className={classes['list']} data-testid="contradictions">
        {contradictions.map(({ id, text, questionIds }) => (
          <li key={id}>
            {text}{' '}
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
          </li>
        ))}
      </ul>
    </Section>
  );
}
