import { memo } from 'react';
import type { AssessmentSummary } from '@renderer/data/queries';
import { showAssessment } from '@renderer/router/navigate';
import { localDay } from '@shared/base/days';
import { today } from '@renderer/platform/clock';
import { formatMoment, shortDay } from '@renderer/ui/format-moment';
import { RowFigures } from './RowFigures';
import { RowMenu } from './RowMenu';
import { RowNext } from './RowNext';
import type { RowDialog } from './RowDialogs';
import classes from './AssessmentTable.module.css';

interface AssessmentRowProps {
  readonly assessment: AssessmentSummary;
  readonly onDialog: (dialog: RowDialog) => void;
}

/** One assessment of the list, on one line. */
export const AssessmentRow = memo(function AssessmentRow({ assessment, onDialog }: AssessmentRowProps) {
  const { id, rev, title, organisation, updatedAt, answered, preparedBy } = assessment;
  return (
    <tr>
      <th scope="row" className={classes['name']}>
        <span className={classes['line']}>
          <button
            type="button"
            className={classes['open']}
            title={title}
            onClick={() => {
              void showAssessment(id);
            }}
          >
            {title}
          </button>
          <span className={classes['organisation']} title={organisation}>
            {organisation === '' ? 'Organization not named yet' : organisation}
          </span>
        </span>
      </th>
      <RowFigures id={id} rev={rev} answered={answered} />
      <td className={classes['moment']}>
        <RowNext id={id} rev={rev} />
      </td>
      <td className={classes['owner']} title={preparedBy}>
        {preparedBy}
      </td>
      <td className={classes['moment']} title={formatMoment(updatedAt)}>
        {shortDay(localDay(new Date(updatedAt)), today())}
      </td>
      <td className={classes['menu']}>
        <RowMenu assessment={assessment} onDialog={onDialog} />
      </td>
    </tr>
  );
});
