import { useId } from 'react';
import { countOf } from '@shared/base/words';
import type { Authority, Pack } from '@shared/pack/schema';
import { authorityStatusOf } from '@shared/pack/authority-status';
import { usesOf } from '@shared/pack/uses';
import { authorityStatusInWords, checkedInWords } from '@shared/wording/authority-status-words';
import { formatDate } from '@shared/wording/format';
import { AUTHORITY_TYPES, CONFIDENCES } from '@shared/wording/authority-words';
import { AuthorityStatusFlags } from '@renderer/ui/AuthorityStatusFlags';
import { UsedBy } from './UsedBy';
import { useScrollToTarget } from './use-scroll-to-target';
import classes from './AuthorityDetail.module.css';

interface AuthorityDetailProps {
  readonly pack: Pack;
  readonly authority: Authority;
  /** The day that decides the status, `YYYY-MM-DD`. */
  readonly day: string;
  readonly isTarget: boolean;
}

/** How long ago a day was, in words. */
function ageInWords(ageDays: number): string {
  if (ageDays === 0) return 'today';
  return ageDays > 0 ? `${countOf(ageDays, 'day')} ago` : `${countOf(-ageDays, 'day')} ahead of today`;
}

/** All that the pack knows of one source, and what rests on it. */
export function AuthorityDetail({ pack, authority, day, isTarget }: AuthorityDetailProps) {
  const id = useId();
  const heading = useScrollToTarget<HTMLHeadingElement>(isTarget, 'nearest');
  const { ageDays } = authorityStatusOf(authority, day);
  const type = AUTHORITY_TYPES[authority.type];
  const confidence = CONFIDENCES[authority.confidence];
  return (
    <article className={classes['detail']} aria-labelledby={id} data-testid="authority-detail" tabIndex={0}>
      <h2 id={id} ref={heading} tabIndex={-1} className={classes['title']}>
        {authority.title}
      </h2>
      <p className={classes['citation']}>{authority.citation}</p>
      <p className={classes['flags']}>
        <AuthorityStatusFlags authority={authority} day={day} />
      </p>
      <p className={classes['summary']}>{authority.summary}</p>
      <dl className={classes['facts']}>
        <Fact term="Type">
          <b>{type.label}.</b> {type.meaning}
        </Fact>
        <Fact term="Jurisdiction">{authority.jurisdiction}</Fact>
        <Fact term="Dates">
          <Dates authority={authority} />
        </Fact>
        <Fact term="Status">{authority.status}</Fact>
        <Fact term="Standing today">{authorityStatusInWords(authority, day)}</Fact>
        <Fact term="Confidence">
          <b>{confidence.label}.</b> {confidence.meaning}
        </Fact>
        <Fact term="Last looked at">
          {checkedInWords(authority)}, {ageInWords(ageDays)}
        </Fact>
      </dl>
      <UsedBy uses={usesOf(pack, authority.id)} isOpen />
    </article>
  );
}

interface FactProps {
  readonly term: string;
  readonly children: React.ReactNode;
}

function Fact({ term, children }: FactProps) {
  return (
    <div className={classes['fact']}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface DatesProps {
  readonly authority: Authority;
}

function Dates({ authority: { issuedOn, effectiveOn, expiresOn } }: DatesProps) {
  const dates = [
    { label: 'Issued', on: issuedOn },
    { label: 'Effective', on: effectiveOn },
    { label: 'Last day', on: expiresOn },
  ].flatMap(({ label, on }) => (on === undefined ? [] : [`${label} ${formatDate(on)}`]));
  return dates.length === 0 ? 'None on record' : dates.join(' · ');
}
