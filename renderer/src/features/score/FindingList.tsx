import type { Finding } from '@shared/scoring/types';
import classes from './FindingList.module.css';

interface FindingListProps {
  readonly findings: readonly Finding[];
}

const GROUPS: readonly {
  readonly headline: Finding['headline'];
  readonly title: string;
  readonly none: string;
}[] = [
  { headline: 'legal-exposure', title: 'Duties that bind', none: 'No gap found among the duties that bind.' },
  {
    headline: 'position-readiness',
    title: 'Voluntary choices',
    none: 'No gap found among the voluntary choices.',
  },
];

const KIND: Readonly<Record<Finding['kind'], string>> = { gap: 'Gap', unknown: 'Not known' };

/** Gaps and unknowns, most pressing first, duties and choices apart. */
export function FindingList({ findings }: FindingListProps) {
  return (
    <div className={classes['groups']}>
      {GROUPS.map(({ headline, title, none }) => {
        const group = findings.filter((finding) => finding.headline === headline);
        return (
          <div key={headline}>
            <h3 className={classes['title']}>
              {title} <span className={classes['count']}>{group.length}</span>
            </h3>
            {group.length === 0 ? <p>{none}</p> : null}
            <ul className={classes['list']}>
              {group.map((finding) => (
                <li key={finding.questionId}>
                  <span className={classes['kind']} data-kind={finding.kind}>
                    {KIND[finding.kind]}
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
