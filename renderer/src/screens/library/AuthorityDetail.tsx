import { useId } from 'react';
import { countOf } from '@shared/base/words';
import type { Authority, Pack } from '@shared/pack/schema';
import { checkedInWords, authorityStatusOf } from '@shared/pack/authority-status';
import { usesOf } from '@shared/pack/uses';
import { formatDate } from '@shared/wording/format';
import { AUTHORITY_TYPES, CONFIDENCES } from '@renderer/ui/authority-words';
import { AuthorityStatusFlags } from '@renderer/ui/AuthorityStatusFlags';
import { UsedBy } from './UsedBy';
import { useScrollToTarget } from './use-scroll-to-target';
import classes from './AuthorityDetail.module.css';

interface AuthorityDetailProps {
  readonly pack: Pack;
  readonly authority: Authority;
  /** The day that decides the standing, `YYYY-MM-DD`. */
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
  const { because, ageDays } = authorityStatusOf(authority, day);
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
        <Record authority={authority} />
        <Fact term="Status">{authority.status}</Fact>
        <Fact term="Standing today">{because}</Fact>
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

const READ_AS: Readonly<Record<Authority['readAs']['kind'], string>> = {
  'primary-official': 'The official text',
  mirror: 'An unofficial copy of the text',
  account: 'An account of it, not the text itself',
  none: 'Nothing was read; it is stated from general knowledge',
};

/** What was read, where the text stands, and what would confirm it. */
function Record({ authority }: DatesProps) {
  const { shortName, body, docket, officialSource, readAs, confirmBy, nextCheck, bindsWhen } = authority;
  const read = [
    READ_AS[readAs.kind],
    readAs.publisher ?? '',
    readAs.on === undefined ? '' : formatDate(readAs.on),
  ].filter((part) => part !== '');
  const facts = [
    ['Called', shortName],
    ['Court or agency', body],
    ['Docket or number', docket],
    ['Official text', officialSource],
    ['What was read', read.join(', ')],
    ['Would be confirmed by', confirmBy],
    ['Look again on', nextCheck === undefined ? undefined : formatDate(nextCheck)],
    ['Binds', bindsWhen],
  ] as const;
  return facts.map(([term, text]) =>
    text === undefined ? null : (
      <Fact key={term} term={term}>
        {text}
      </Fact>
    ),
  );
}

interface DatesProps {
  readonly authority: Authority;
}

function Dates({ authority }: DatesProps) {
  const { issuedOn, effectiveOn, expiresOn, confirmedThrough, reportedThrough } = authority;
  const dates = [
    { label: 'Issued', on: issuedOn },
    { label: 'Effective', on: effectiveOn },
    { label: 'Last day', on: expiresOn },
    { label: 'Confirmed through', on: confirmedThrough },
    { label: 'Reported, not confirmed, through', on: reportedThrough },
  ].flatMap(({ label, on }) => (on === undefined ? [] : [`${label} ${formatDate(on)}`]));
  return dates.length === 0 ? 'None on record' : dates.join(' · ');
}
