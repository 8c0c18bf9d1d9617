import type { PreservationSaid } from '@shared/incident/preservation-answers';
import { bearingInWords, keptTracesInWords } from '@shared/wording/preservation-words';
import { showQuestion } from '@renderer/router/navigate';
import { LinkButton } from '@renderer/ui/LinkButton';
import { useIncidentNames } from '../use-incident-view';
import classes from './Lists.module.css';

interface AnswersSaidProps {
  readonly said: PreservationSaid;
}

/** What the answers say of one thing to keep, each leading to its question; and until when its traces are there. */
export function AnswersSaid({ said: { bearings, kept } }: AnswersSaidProps) {
  const names = useIncidentNames();
  if (bearings.length === 0) return null;
  const name = kept?.kind === 'until' ? names.ownMoment(kept.from.moment).trim() : '';
  return (
    <div className={classes['answers']}>
      <p className={classes['answersTitle']}>What the answers say</p>
      <ul>
        {bearings.map((bearing) => (
          <li key={`${bearing.question.id} ${bearing.tick?.option.id ?? ''}`}>
            <LinkButton
              label={`${bearing.question.id}: to the question`}
              onClick={() => void showQuestion(bearing.question.id)}
            >
              {bearing.question.id}
            </LinkButton>{' '}
            {bearingInWords(bearing)}
          </li>
        ))}
        {kept === null ? null : (
          <li data-testid="kept-until">{keptTracesInWords(kept, name === '' ? 'unnamed' : `“${name}”`)}</li>
        )}
      </ul>
    </div>
  );
}
