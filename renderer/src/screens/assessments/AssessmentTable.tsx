import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AssessmentSummary } from '@renderer/data/queries';
import { AssessmentRow } from './AssessmentRow';
import { RenameDialog } from './RenameDialog';
import { UnreadableRow } from './UnreadableRow';
import classes from './AssessmentTable.module.css';

interface AssessmentTableProps {
  readonly list: readonly AssessmentSummary[];
}

/** Rows drawn at once: a long list opens as fast as a short one. */
const CHUNK = 50;

/** The assessments, last changed first. */
export function AssessmentTable({ list }: AssessmentTableProps) {
  const [shown, setShown] = useState(CHUNK);
  const [renaming, setRenaming] = useState<AssessmentSummary | null>(null);
  return (
    <>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">Assessment</th>
            <th scope="col" className={classes['number']}>
              Answered
            </th>
            <th scope="col">
              Legal exposure <span className={classes['hint']}>0 is best</span>
            </th>
            <th scope="col">
              Position readiness <span className={classes['hint']}>100 is best</span>
            </th>
            <th scope="col" className={classes['moment']}>
              Last change
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {list
            .slice(0, shown)
            .map((assessment) =>
              assessment.unreadable ? (
                <UnreadableRow key={assessment.id} id={assessment.id} />
              ) : (
                <AssessmentRow key={assessment.id} assessment={assessment} onRename={setRenaming} />
              ),
            )}
        </tbody>
      </table>
      {list.length > shown ? (
        <Button
          variant="default"
          onClick={() => {
            setShown(shown + CHUNK);
          }}
        >
          Show {Math.min(CHUNK, list.length - shown)} more of {list.length}
        </Button>
      ) : null}
      <RenameDialog
        assessment={renaming}
        onClose={() => {
          setRenaming(null);
        }}
      />
    </>
  );
}
