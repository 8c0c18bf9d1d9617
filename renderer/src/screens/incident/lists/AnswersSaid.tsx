import type { PreservationBearing, PreservationSaid } from '@shared/incident/preservation-answers';
import { bearingInWords, keptTracesInWords } from '@shared/wording/preservation-words';
import { showQuestion } from '@renderer/router/navigate';
import { LinkButton } from '@renderer/ui/LinkButton';
import { useIncidentNames } from '../use-incident-view';
import classes from './Lists.module.css';

interface AnswersSaidProps {
  readonly said: PreservationSaid;
}

interface QuestionWayProps {
  readonly id: string;
}

function QuestionWay({ id }: QuestionWayProps) {
  return (
    <LinkButton label={`${id}: to the question`} onClick={() => void showQuestion(id)}>
      {id}
    </LinkButton>
  );
}

function isUnanswered({ answer, tick }: PreservationBearing): boolean {
  return tick === null && (answer?.value ?? null) === null;
}

/** What the answers say of one thing to keep, each leading to its question; and until when its traces are there. */
export function AnswersSaid({ said: { bearings, kept } }: AnswersSaidProps) {
  const names = useIncidentNames();
  if (bearings.length === 0) return null;
  const name = kept?.kind === 'until' ? names.ownMoment(kept.from.moment).trim() : '';
  const open = bearings.filter(isUnanswered);
  return (
    <div className={classes['answers']}>
      <p className={classes['answersTitle']}>What the answers say</p>
      <ul>
        {bearings
          .filter((bearing) => !isUnanswered(bearing))
          .map((bearing) => (
            <li key={`${bearing.question.id} ${bearing.tick?.option.id ?? ''}`}>
              <QuestionWay id={bearing.question.id} /> {bearingInWords(bearing)}
            </li>
          ))}
        {kept === null ? null : (
          <li data-testid="kept-until">{keptTracesInWords(kept, name === '' ? 'unnamed' : `“${name}”`)}</li>
        )}
        {open.length === 0 ? null : (
          <li>
            Not answered:{' '}
            {open.map(({ question: { id } }, place) => (
              <span key={id}>
                {place === 0 ? '' : ', '}
                <QuestionWay id={id} />
              </span>
            ))}
            .
          </li>
        )}
      </ul>
    </div>
  );
}
