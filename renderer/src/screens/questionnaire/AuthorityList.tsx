import { packIndex } from '@shared/pack/pack-index';
import type { AuthorityRef } from '@shared/pack/schema';
import { authorityStatusInWords, checkedInWords } from '@shared/wording/authority-status-words';
import { usePack } from '@renderer/stores/current-pack';
import { showLibrary } from '@renderer/router/navigate';
import { AUTHORITY_TYPES } from '@shared/wording/authority-words';
import { ConfidenceMark } from '@renderer/ui/ConfidenceMark';
import { LinkButton } from '@renderer/ui/LinkButton';
import { AuthorityStatusFlags } from '@renderer/ui/AuthorityStatusFlags';
import classes from './AuthorityList.module.css';

interface AuthorityListProps {
  readonly refs: readonly AuthorityRef[];
  readonly day: string;
}

/** Where the question comes from: citation, what kind of source it is, how sure we are, what to beware of. */
export function AuthorityList({ refs, day }: AuthorityListProps) {
  const pack = usePack();
  return (
    <section aria-labelledby="authorities-heading">
      <h2 id="authorities-heading" className={classes['heading']}>
        Authorities
      </h2>
      <ul className={classes['list']}>
        {refs.map(({ authority: id, pin }) => {
          const authority = packIndex(pack).authorityById.get(id);
          if (authority === undefined) return null;
          return (
            <li key={`${id} ${pin ?? ''}`} className={classes['authority']} data-testid={`authority-${id}`}>
              <p className={classes['citation']}>
                {authority.citation}
                {pin === undefined ? '' : `, ${pin}`}
              </p>
              <p className={classes['marks']}>
                <span className={classes['type']} data-type={authority.type}>
                  {AUTHORITY_TYPES[authority.type].label}
                </span>
                <ConfidenceMark confidence={authority.confidence} />
                <span className={classes['verified']}>{checkedInWords(authority)}</span>
                <LinkButton
                  label={`In the law library: ${authority.title}`}
                  onClick={() => void showLibrary('authorities', id)}
                >
                  In the law library
                </LinkButton>
              </p>
              <p className={classes['flags']}>
                <AuthorityStatusFlags authority={authority} day={day} />
              </p>
              <details className={classes['details']}>
                <summary>{authority.title}</summary>
                <p>{authority.summary}</p>
                <p className={classes['status']}>
                  {authority.status} {authorityStatusInWords(authority, day)}
                </p>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
