import { Button } from '@mantine/core';
import { countOf } from '@shared/base/words';
import { nearDecision, withNearDecision, type NearDecision } from '@shared/release/near-decisions';
import type { NearMatch, RedactionReport } from '@shared/release/redaction-report';
import { givenAwayInWords, nearInWords } from '@shared/wording/redaction-words';
import { Notice } from '@renderer/ui/Notice';
import classes from './DocumentStatus.module.css';

interface RedactionNoticeProps {
  readonly redaction: RedactionReport;
  /** The list as it stands now. */
  readonly list: string;
  readonly onListChange: (list: string) => void;
}

const CHOICES: readonly (readonly [NearDecision, string])[] = [
  ['redact', 'Redact'],
  ['leave', 'Leave'],
];

interface NearRowProps extends Omit<RedactionNoticeProps, 'redaction'> {
  readonly near: NearMatch;
}

function NearRow({ near, list, onListChange }: NearRowProps) {
  const decided = nearDecision(list, near.form);
  return (
    <li className={classes['near']}>
      <span>
        <b>“{near.form}”</b>: {nearInWords(near)}
      </span>
      <span className={classes['decide']} role="group" aria-label={`What becomes of “${near.form}”`}>
        {CHOICES.map(([decision, words]) => (
          <Button
            key={decision}
            size="compact-sm"
            variant={decided === decision ? 'filled' : 'default'}
            aria-pressed={decided === decision}
            onClick={() => {
              onListChange(withNearDecision(list, near.form, decision));
            }}
          >
            {words}
          </Button>
        ))}
      </span>
    </li>
  );
}

/** Near matches to decide on before the document can be saved, and terms that what is left gives away. */
export function RedactionNotice({ redaction, list, onListChange }: RedactionNoticeProps) {
  const { near, givenAway } = redaction;
  const open = near.filter(({ form }) => nearDecision(list, form) === null).length;
  const toRedact = near.filter(({ form }) => nearDecision(list, form) === 'redact').length;
  return (
    <>
      {near.length === 0 ? null : (
        <Notice
          kind="warning"
          live="status"
          title={`${countOf(near.length, 'form')} of words may stand for what you listed.`}
        >
          <p>
            They are still in the document. Say of each whether to redact it; the answer goes into your list.
          </p>
          <ul className={classes['nearList']}>
            {near.map((each) => (
              <NearRow key={each.form} near={each} list={list} onListChange={onListChange} />
            ))}
          </ul>
          {open > 0 ? <p>{countOf(open, 'decision')} to go before it can be saved.</p> : null}
          {open === 0 && toRedact > 0 ? <p>Make the document again to redact what you chose.</p> : null}
        </Notice>
      )}
      {givenAway.length === 0 ? null : (
        <Notice kind="warning" live="status" title="A reader may guess what some marks hide.">
          {givenAway.map((each) => (
            <p key={`${each.how} ${each.term}`}>{givenAwayInWords(each)}</p>
          ))}
        </Notice>
      )}
    </>
  );
}
