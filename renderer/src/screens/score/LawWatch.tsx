import { packIndex } from '@shared/pack/pack-index';
import { joinWords } from '@shared/base/words';
import { dayInWords } from '@shared/base/days';
import type { PackAsOf } from '@shared/pack/pack-as-of';
import type { Pack } from '@shared/pack/schema';
import { authoritiesToWatch } from '@shared/pack/authority-status';
import { showLibrary } from '@renderer/router/navigate';
import { LinkButton } from '@renderer/ui/LinkButton';
import { Section } from '@renderer/ui/Section';
import { AuthorityStatusFlags } from '@renderer/ui/AuthorityStatusFlags';
import { changedPlaces, lawChanges, type LawChange } from '@shared/pack/law-changes';
import type { QuestionFacts } from './question-facts';
import classes from './LawWatch.module.css';

interface LawWatchProps {
  /** The pack as it reads on the day. */
  readonly asOf: PackAsOf;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly facts: QuestionFacts;
  readonly onOpenQuestion: (questionId: string) => void;
}

const SHOWN = 5;

/** Sources to look at again before relying on the score, and words that changed with the law. */
export function LawWatch({ asOf: { pack, switches }, day, facts, onOpenQuestion }: LawWatchProps) {
  const watched = authoritiesToWatch(pack, day);
  const changes = lawChanges(switches);
  if (watched.length === 0 && changes.length === 0) return null;
  const more = watched.length - SHOWN;
  return (
    <Section
      title="Law to watch"
      intro="Sources behind these questions that have ended, end soon, have not begun, or were last checked long ago."
    >
      <div className={classes['watch']} data-testid="law-watch">
        <ul className={classes['list']}>
          {watched.slice(0, SHOWN).map(({ authority }) => (
            <li key={authority.id}>
              <LinkButton onClick={() => void showLibrary('authorities', authority.id)}>
                {authority.title}
              </LinkButton>
              <span className={classes['citation']}>{authority.citation}</span>
              <AuthorityStatusFlags authority={authority} day={day} />
            </li>
          ))}
        </ul>
        {more > 0 ? (
          <p className={classes['more']}>
            And {more} more.{' '}
            <LinkButton onClick={() => void showLibrary('authorities')}>See all authorities</LinkButton>
          </p>
        ) : null}
        {changes.map((change) => (
          <ChangedWords
            key={change.authority}
            change={change}
            pack={pack}
            facts={facts}
            onOpenQuestion={onOpenQuestion}
          />
        ))}
      </div>
    </Section>
  );
}

interface ChangedWordsProps {
  readonly change: LawChange;
  readonly pack: Pack;
  readonly facts: QuestionFacts;
  readonly onOpenQuestion: (questionId: string) => void;
}

/** Which words changed, and why; the asked questions are ways to them. */
function ChangedWords({ change, pack, facts, onOpenQuestion }: ChangedWordsProps) {
  const authority = packIndex(pack).authorityById.get(change.authority);
  const asked = change.questionIds.filter((id) => facts.has(id));
  const others = change.questionIds.filter((id) => !facts.has(id));
  return (
    <div className={classes['changed']} data-testid={`law-changed-${change.authority}`}>
      <p>
        <b>
          {authority?.citation ?? change.authority}: words changed in {changedPlaces(change)}
          {change.since === '' ? '' : ` after ${dayInWords(change.since)}`}.
        </b>{' '}
        {change.reasons.join(' ')}
      </p>
      {asked.length === 0 ? null : (
        <ul>
          {asked.map((id) => (
            <li key={id}>
              <LinkButton
                onClick={() => {
                  onOpenQuestion(id);
                }}
              >
                {id}: {facts.get(id)?.text ?? ''}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      {others.length === 0 ? null : (
        <p className={classes['more']}>Not asked for this profile: {joinWords(others, 'and')}.</p>
      )}
    </div>
  );
}
