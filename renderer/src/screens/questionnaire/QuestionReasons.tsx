import type { FacetChoices } from '@shared/pack/applicability';
import type { Question } from '@shared/pack/schema';
import { requirementOf } from '@shared/scoring/requirement';
import { REQUIREMENT_WORDS } from '@shared/wording/requirement-words';
import classes from './QuestionReasons.module.css';

interface QuestionReasonsProps {
  readonly question: Question;
  /** Follows "Asked because". */
  readonly because: string;
  readonly profile: FacetChoices;
}

/** Why the question matters, whether law requires the practice, and why it is asked at all. */
export function QuestionReasons({ question, because, profile }: QuestionReasonsProps) {
  return (
    <section aria-labelledby="why-heading">
      <h2 id="why-heading" className={classes['heading']}>
        Why it matters
      </h2>
      <p className={classes['why']}>{question.why}</p>
      <p className={classes['facts']}>
        <b>{REQUIREMENT_WORDS[requirementOf(question, profile)]}.</b> Asked because {because}.
      </p>
    </section>
  );
}
