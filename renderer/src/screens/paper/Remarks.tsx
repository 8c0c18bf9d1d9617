import type { HandEntry } from '@shared/document/text/hand/hand-types';
import { toldAloneInWords } from './StaysNotice';
import classes from './Passage.module.css';

/** Why it is left out, and who may read it. */
export function Remarks({ entry }: { readonly entry: HandEntry }) {
  const { state, record, isStale, toldAlone } = entry;
  if (record === null) return null;
  if (state === 'open') {
    const isRefused = record.state === 'left-out' && toldAlone.length > 0;
    return isRefused ? (
      <p className={classes['reason']}>
        You left it out, and it stands all the same: it alone tells {toldAloneInWords(entry)}, and no paper is
        silent on that.
      </p>
    ) : null;
  }
  return (
    <>
      {state === 'left-out' && !isStale ? (
        <p className={classes['reason']}>Left out because: {record.words.reason}</p>
      ) : null}
      {record.words.kind === 'counsel' ? (
        <p className={classes['reason']}>In the privileged edition alone.</p>
      ) : null}
    </>
  );
}
