import { memo } from 'react';
import type { AssessmentSummary } from '@renderer/data/queries';
import { showAssessment } from '@renderer/router/navigate';
import { formatMoment } from '@renderer/ui/format-moment';
import { RowFigures } from './RowFigures';
import { RowMenu } from './RowMenu';
import classes from './AssessmentTable.module.css';

interface AssessmentRowProps {
  readonly assessment: AssessmentSummary;
  readonly onRename: (assessment: AssessmentSummary) => void;
}

/** One assessment of the list. */
export const AssessmentRow = memo(function AssessmentRow({ assessment, onRename }: AssessmentRowProps) {
  const { id, title, organisation, updatedAt, answered } = assessment;
  return (
    <tr>
      <th scope="row" className={classes['name']}>
        <button
          type="button"
          className={classes['open']}
          onClick={() => {
            void showAssessment(id);
          }}
        >
          {title}
        </button>
        <span className={classes['organisation']}>
          {organisation === '' ? 'Organization not named yet' : organisation}
        </span>
      </th>
      <RowFigures id={id} answered={answered} />
      <td className={classes['moment']}>{formatMoment(updatedAt)}</td>
      <td className={classes['menu']}>
        <RowMenu
          assessment={assessment}
          onRename={() => {
            onRename(assessment);
          }}
        />
      </td>
    </tr>
  );
});
