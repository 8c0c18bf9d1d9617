import { countOf } from '@shared/base/words';
import type { HeadlineId } from '@shared/pack/schema';
import { mattersInWords, type Matter } from '@shared/wording/matters';
import { REQUIREMENT_WORDS } from '@shared/wording/requirement-words';
import { HEADLINE_WORDS } from '@shared/wording/headline-words';
import classes from './FindingList.module.css';

interface FindingListProps {
  readonly matters: readonly Matter[];
  /** Applicable questions without an answer: no finding can come from them yet. */
  readonly open: number;
}

const GROUPS: readonly HeadlineId[] = ['legal-exposure', 'position-readiness'];

/** Silence is no good news while questions are open. */
function noFinding(open: number): string {
  if (open === 0) return 'No finding in the answers given.';
  return `No finding in the answers given so far; ${countOf(open, 'question')} in all still to be answered.`;
}

/** Findings and open questions, most pressing first, what law requires apart from the rest. */
export function FindingList({ matters, open }: FindingListProps) {
  return (
    <div className={classes['groups']}>
      {GROUPS.map((headline) => {
        const group = matters.filter(({ found }) => found.headline === headline);
        return (
          <div key={headline}>
            <h3 className={classes['title']}>
              {HEADLINE_WORDS[headline].group}{' '}
              <span className={classes['count']}>{mattersInWords(group)}</span>
            </h3>
            {group.length === 0 ? <p>{noFinding(open)}</p> : null}
            <ul className={classes['list']}>
              {group.map(({ kind, found, words }) => (
                <li key={found.questionId}>
                  <span className={classes['kind']} data-kind={kind === 'Finding' ? 'gap' : 'unknown'}>
                    {kind}
                  </span>
                  <span>
                    <b>{words.title}</b>
                    <span className={classes['action']}>{words.action}</span>
                    {found.requirement === 'undetermined' ? (
                      <span className={classes['action']}>{REQUIREMENT_WORDS.undetermined}.</span>
                    ) : null}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
