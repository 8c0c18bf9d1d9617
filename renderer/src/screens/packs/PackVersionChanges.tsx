import type { Answer } from '@shared/assessment/schema';
import type { PackVersionReview } from '@shared/assessment/pack-version-review';
import { formatDate } from '@shared/wording/format';
import { Section } from '@renderer/ui/Section';
import { KeptAnswer } from './KeptAnswer';
import { QuestionLink } from './QuestionLink';
import classes from './PackVersionReview.module.css';

interface PackVersionChangesProps {
  readonly review: PackVersionReview;
  readonly answers: readonly Answer[];
  readonly askedIds: ReadonlySet<string>;
  /** Left out while the questions on the screen are those of another version. */
  readonly onOpenQuestion: ((questionId: string) => void) | undefined;
}

/** What the versions in between added, changed and withdrew, in their own words. */
export function PackVersionChanges({ review, answers, askedIds, onOpenQuestion }: PackVersionChangesProps) {
  const { versions, added, changed, withdrawn } = review;
  const opener = (id: string) => (askedIds.has(id) ? onOpenQuestion : undefined);
  return (
    <>
      {versions.length === 0 ? null : (
        <Section title="The editions since">
          <ul className={classes['list']}>
            {versions.map(({ version, editionOn, summary }) => (
              <li key={version}>
                <p className={classes['question']}>
                  Edition {version}, law as of {formatDate(editionOn)}
                </p>
                <p className={classes['reason']}>{summary}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {added.length === 0 ? null : (
        <Section title="New questions" intro="They are open until you answer them.">
          <ul className={classes['list']}>
            {added.map(({ question, text }) => (
              <li key={question}>
                <QuestionLink id={question} text={text} onOpen={opener(question)} />
                {askedIds.has(question) ? null : (
                  <p className={classes['reason']}>Not asked: the profile says that it does not apply.</p>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {changed.length === 0 ? null : (
        <Section title="Changed questions">
          <ul className={classes['list']}>
            {changed.map(({ question, text, version, what, answersStale }) => (
              <li key={`${question} ${version}`}>
                <QuestionLink id={question} text={text} onOpen={opener(question)} />
                <p className={classes['reason']}>
                  Edition {version}: {what} {answersStale ? '' : 'Answers given before still stand.'}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {withdrawn.length === 0 ? null : (
        <Section
          title="Withdrawn questions"
          intro="Answers to them are kept, travel with every copy, and are not scored."
        >
          <ul className={classes['list']}>
            {withdrawn.map(({ question, text, because, replacedBy }) => (
              <li key={question} data-testid={`withdrawn-${question}`}>
                <QuestionLink id={question} text={text} onOpen={undefined} />
                <p className={classes['reason']}>
                  {because} {replacedBy === undefined ? '' : `${replacedBy} takes its place.`}
                </p>
                <KeptAnswer answer={answers.find((answer) => answer.questionId === question)} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
