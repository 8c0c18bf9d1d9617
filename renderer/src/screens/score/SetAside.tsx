import { packIndex } from '@shared/pack/pack-index';
import type { Pack } from '@shared/pack/schema';
import type { Score } from '@shared/scoring/types';
import { usePack } from '@renderer/stores/current-pack';
import { Section } from '@renderer/ui/Section';
import classes from './SetAside.module.css';

interface SetAsideProps {
  readonly score: Score;
}

function questionText(pack: Pack, id: string): string {
  const questions = packIndex(pack).questions;
  return questions.find((question) => question.id === id)?.text ?? id;
}

/** Answers that are kept but count for nothing now. Nothing at all where there are none. */
export function SetAside({ score }: SetAsideProps) {
  const pack = usePack();
  const { hiddenQuestionIds, unknownQuestionIds, scenariosSetAside } = score;
  if (hiddenQuestionIds.length + unknownQuestionIds.length + scenariosSetAside.length === 0) return null;
  return (
    <Section
      title="Kept, but not scored"
      intro="Nothing is dropped: these answers stay in the assessment and travel with every copy."
    >
      <ul className={classes['list']}>
        {scenariosSetAside.map(({ id, title, questionId }) => (
          <li key={id}>
            {title}{' '}
            <span className={classes['reason']}>
              This scenario is left out: {questionId} says that the activity it needs does not take place.
            </span>
          </li>
        ))}
        {hiddenQuestionIds.map((id) => (
          <li key={id}>
            {questionText(pack, id)}{' '}
            <span className={classes['reason']}>The profile says that this does not apply.</span>
          </li>
        ))}
        {unknownQuestionIds.map((id) => (
          <li key={id}>
            <code>{id}</code>{' '}
            <span className={classes['reason']}>
              This pack version does not have a question of that name.
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
