import { countOf } from '@shared/base/words';
import { workspaceActInWords } from '@shared/wording/workspace-words';
import type { AuditEntry } from '@shared/assessment/schema';
import { useAssessmentList } from '@renderer/data/queries';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { formatMoment } from '@renderer/ui/format-moment';
import { Notice } from '@renderer/ui/Notice';
import classes from './Trust.module.css';
import type { Trust } from './use-trust';

interface WhatLeftProps {
  readonly log: Trust['log'];
}

/** What was saved outside of Brieflock's own folder, and when, out of the log of the workspace. */
export function WhatLeft({ log }: WhatLeftProps) {
  if (log.kind === 'failed') return <ErrorNotice error={log.error} />;
  const left = log.left.toReversed();
  return (
    <div className={classes['stack']} data-testid="what-left">
      {log.brokenAt === null ? null : (
        <Notice kind="danger" title={`The log is broken at entry ${String(log.brokenAt)}.`}>
          <p>It was changed outside of Brieflock. What it says from there on cannot be relied on.</p>
        </Notice>
      )}
      {log.begunAnew === null ? null : (
        <Notice kind="warning" title={`The log begins anew on ${formatMoment(log.begunAnew)}.`}>
          <p>The one before was damaged or removed. What it told of saved files is not shown here.</p>
        </Notice>
      )}
      {left.length === 0 ? (
        <p>
          {log.begunAnew === null
            ? 'Nothing was saved as a file so far.'
            : 'Nothing was saved as a file since.'}
        </p>
      ) : (
        <ol className={classes['left']}>
          {left.map((entry) => (
            <Left key={entry.hash} entry={entry} />
          ))}
        </ol>
      )}
      <p className={classes['when']}>
        {countOf(log.total, 'entry', 'entries')} in the log of this computer.{' '}
        {log.leftTotal > left.length
          ? `The last ${String(left.length)} of ${String(log.leftTotal)} files are shown.`
          : ''}
      </p>
    </div>
  );
}

function Left({ entry }: { readonly entry: AuditEntry }) {
  const list = useAssessmentList() ?? [];
  const { document, edition, assessment, sha256 } = entry.detail;
  const title = list.find(({ id }) => id === assessment)?.title;
  const what = [document, edition === undefined ? undefined : `${edition} edition`].filter(
    (word) => word !== undefined,
  );
  return (
    <li>
      <b>
        {workspaceActInWords(entry.event)}
        {what.length === 0 ? '' : `: ${what.join(', ')}`}
      </b>
      <span>
        {assessment === undefined
          ? ''
          : title === undefined
            ? 'Of an assessment that is no longer here'
            : `Of “${title}”`}
      </span>
      <span className={classes['when']}>{formatMoment(entry.at)}</span>
      {sha256 === undefined ? null : <span className={classes['hash']}>SHA-256 {sha256}</span>}
    </li>
  );
}
