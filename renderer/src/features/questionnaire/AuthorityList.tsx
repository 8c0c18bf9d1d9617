import type { AuthorityRef, AuthorityType } from '@shared/pack/schema';
import { formatDate } from '@shared/report/format';
import { standingOf } from '@shared/pack/standing';
import { pack } from '@renderer/platform/pack';
import { ConfidenceMark } from '@renderer/ui/ConfidenceMark';
import classes from './AuthorityList.module.css';

interface AuthorityListProps {
  readonly refs: readonly AuthorityRef[];
  readonly day: string;
}

const TYPES: Readonly<Record<AuthorityType, string>> = {
  binds: 'Binds',
  voluntary: 'Voluntary',
  guidance: 'Guidance',
  case: 'Court decision',
  proposal: 'Proposal, not law',
};

/** Where the question comes from: citation, what kind of source it is, and how sure we are. */
export function AuthorityList({ refs, day }: AuthorityListProps) {
  return (
    <section aria-labelledby="authorities-heading">
      <h2 id="authorities-heading" className={classes['heading']}>
        Authorities
      </h2>
      <ul className={classes['list']}>
        {refs.map(({ authority: id, pin }) => {
          const authority = pack.authorities.find((candidate) => candidate.id === id);
          if (authority === undefined) return null;
          return (
            <li key={`${id} ${pin ?? ''}`} className={classes['authority']} data-testid={`authority-${id}`}>
              <p className={classes['citation']}>
                {authority.citation}
                {pin === undefined ? '' : `, ${pin}`}
              </p>
              <p className={classes['marks']}>
                <span className={classes['type']} data-type={authority.type}>
                  {TYPES[authority.type]}
                </span>
                <ConfidenceMark confidence={authority.confidence} />
                <span className={classes['verified']}>Verified {formatDate(authority.verifiedOn)}</span>
              </p>
              <details className={classes['details']}>
                <summary>{authority.title}</summary>
                <p>{authority.summary}</p>
                <p className={classes['status']}>
                  {authority.status} {standingOf(authority, day).because}
                </p>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
