import { countOf } from '@shared/base/words';
import type { Finding } from '@shared/scoring/types';
import classes from './FindingList.module.css';
import { FINDING_KIND_WORDS } from '@shared/wording/record-states';

interface FindingListProps {
  readonly findings: readonly Finding[];
  /** Applicable questions without an answer: no finding can come from them yet. */
  readonly open: number;
}

const GROUPS: readonly { readonly headline: Finding['headline']; readonly title: string }[] = [
  { headline: 'legal-exposure', title: 'Duties that bind' },
  { headline: 'position-readiness', title: 'Voluntary choices' },
];

/** Silence is no good news while questions are open. */
function noFinding(open: number): string {
  if (open === 0) return 'No gap in the answers given.';
  return `No gap in the answers given so far; ${countOf(open, 'question')} in all still to be answered.`;
}

/** Gaps and unknowns, most pressing first, duties and choices apart. */
export function FindingList({ findings, open }: FindingListProps) {
  return (
    <div className={classes['groups']}>
      {GROUPS.map(({ headline, title }) => {
        const group = findings.filter((finding) => finding.headline === headline);
        return (
          <div key={headline}>
            <h3 className={classes['title']}>
              {title} <span className={classes['count']}>{group.length}</span>
            </h3>
            {group.length === 0 ? <p>{noFinding(open)}</p> : null}
            <ul className={classes['list']}>
              {group.map((finding) => (
                <li key={finding.questionId}>
                  <span className={classes['kind']} data-kind={finding.kind}>
                    {FINDING_KIND_WORDS[finding.kind]}
                  </span>
                  <span>
                    <b>{finding.title}</b>
                    <span className={classes['action']}>{finding.action}</span>
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
