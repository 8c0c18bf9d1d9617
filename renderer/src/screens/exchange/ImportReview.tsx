import { Button } from '@mantine/core';
import type { AssessmentFile } from '@shared/assessment/schema';
import { missingAtEnd } from '@shared/history/log-notes';
import { chainInWords, missingEndInWords } from '@shared/wording/audit-words';
import { countOf } from '@shared/base/words';
import type { Conflict } from '@renderer/data/import-assessment';
import { findPack } from '@renderer/data/installed-packs';
import { formatMoment } from '@renderer/ui/format-moment';
import { Notice } from '@renderer/ui/Notice';
import { ContentsList } from './ContentsList';
import { summarize } from './file-summary';

import classes from './ImportDialog.module.css';

interface ImportReviewProps {
  readonly source: AssessmentFile;
  readonly conflict: Conflict;
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
}

const CHOICE: Readonly<
  Record<Conflict, { readonly action: string; readonly title: string; readonly words: string }>
> = {
  none: { action: 'Import', title: '', words: '' },
  identical: {
    action: 'Open it',
    title: 'You already have this assessment.',
    words: 'The one on this computer is exactly the same. There is nothing to import.',
  },
  different: {
    action: 'Import as a copy',
    title: 'You already have this assessment, and the two differ.',
    words: 'Yours stays untouched. The file comes in beside it as a copy, so that you can compare.',
  },
};

/** What the file holds and what importing it will do, before it is done. */
export function ImportReview({ source, conflict, onConfirm, onClose }: ImportReviewProps) {
  const summary = summarize(source, findPack(source.pack)?.pack ?? { modules: [] });
  const choice = CHOICE[conflict];
  const missing = missingAtEnd(source.assessment.audit, source.logHead);
  const unknown = summary.unknownQuestionIds;
  return (
    <div className={classes['step']}>
      <div>
        <h3 className={classes['title']}>{summary.title}</h3>
        <p className={classes['meta']}>Last changed {formatMoment(summary.updatedAt)}</p>
      </div>
      <ContentsList summary={summary} />
      {unknown.length === 0 ? null : (
        <Notice
          kind="warning"
          title={`${countOf(unknown.length, 'answer')} without a question in this edition`}
        >
          <p>Kept, and sent along with every copy, but not scored: {unknown.join(', ')}.</p>
        </Notice>
      )}
      {summary.audit.kind === 'whole' ? null : (
        <Notice kind="warning" title="The audit log of this file does not hold">
          <p>
            {chainInWords(summary.audit)} Importing keeps every entry as it is; ask the sender what happened.
          </p>
        </Notice>
      )}
      {missing === 0 ? null : (
        <Notice kind="warning" title="The audit log of this file was cut off">
          <p>{missingEndInWords(missing)} Ask the sender what happened.</p>
        </Notice>
      )}
      {source.assessment.audit.length === 0 ? null : (
        <p className={classes['meta']}>
          What its audit log and its sign-offs say came with the file. Nothing on this computer proves it.
        </p>
      )}
      {conflict === 'none' ? null : (
        <Notice kind="info" title={choice.title}>
          <p>{choice.words}</p>
        </Notice>
      )}
      <div className={classes['actions']}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button
          data-autofocus
          autoFocus
          onClick={() => {
            void onConfirm();
          }}
        >
          {choice.action}
        </Button>
      </div>
    </div>
  );
}
