import { Button } from '@mantine/core';
import { Fragment, startTransition, useEffect, useState } from 'react';
import { countOf } from '@shared/base/words';
import type { AssessmentSummary } from '@renderer/data/queries';
import { AssessmentRow } from './AssessmentRow';
import { firstAssessments, type AssessmentGroup, type SortKey, type Sorting } from './filter-assessments';
import { setListView, useListView } from './list-view';
import { RowDialogs, type RowDialog } from './RowDialogs';
import { UnreadableRow } from './UnreadableRow';
import classes from './AssessmentTable.module.css';

interface AssessmentTableProps {
  readonly groups: readonly AssessmentGroup[];
  /** The groups there are, for whoever puts an assessment into one. */
  readonly names: readonly string[];
}

/** Rows that fill a window: they are drawn first, so that a long list comes as fast as a short one. */
const FIRST = 16;
/** Rows that one click brings. */
const CHUNK = 50;

/** How many rows are drawn: a windowful at once, the rest when the page has had its turn. */
function useRowCount(): readonly [count: number, more: () => void] {
  const [count, setCount] = useState(FIRST);
  useEffect(() => {
    const timer = setTimeout(() => {
      startTransition(() => {
        setCount(CHUNK);
      });
    }, 0);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return [
    count,
    () => {
      setCount(count + CHUNK);
    },
  ];
}

/** The assessments, in their order and under their headings. */
export function AssessmentTable({ groups, names }: AssessmentTableProps) {
  const [count, more] = useRowCount();
  const [dialog, setDialog] = useState<RowDialog | null>(null);
  const total = groups.reduce((sum, { list }) => sum + list.length, 0);
  const isGrouped = groups.some(({ heading }) => heading !== '');
  return (
    <>
      <table className={classes['table']}>
        <thead>
          <tr>
            <SortHeading by="title">Assessment</SortHeading>
            <SortHeading by="answered">Answered</SortHeading>
            <SortHeading by="exposure" hint="0 is best">
              Legal exposure
            </SortHeading>
            <SortHeading by="readiness" hint="100 is best">
              Position readiness
            </SortHeading>
            <SortHeading by="next">Next date</SortHeading>
            <SortHeading by="owner">Prepared by</SortHeading>
            <SortHeading by="changed">Last change</SortHeading>
            <td />
          </tr>
        </thead>
        {firstAssessments(groups, count).map(({ heading, list }, index) => (
          <tbody key={heading}>
            {isGrouped ? (
              <tr>
                <th scope="rowgroup" colSpan={8} className={classes['heading']}>
                  {heading === '' ? 'In no group' : heading}{' '}
                  <span className={classes['hint']}>
                    {countOf(groups[index]?.list.length ?? list.length, 'assessment')}
                  </span>
                </th>
              </tr>
            ) : null}
            {list.map((assessment) => (
              <Fragment key={assessment.id}>{rowOf(assessment, setDialog)}</Fragment>
            ))}
          </tbody>
        ))}
      </table>
      {total > count ? (
        <Button variant="default" onClick={more}>
          Show {Math.min(CHUNK, total - count)} more of {total}
        </Button>
      ) : null}
      <RowDialogs
        open={dialog}
        groups={names}
        onClose={() => {
          setDialog(null);
        }}
      />
    </>
  );
}

function rowOf(assessment: AssessmentSummary, onDialog: (dialog: RowDialog) => void): React.ReactNode {
  return assessment.unreadable ? (
    <UnreadableRow id={assessment.id} />
  ) : (
    <AssessmentRow assessment={assessment} onDialog={onDialog} />
  );
}

interface SortHeadingProps {
  readonly by: SortKey;
  readonly hint?: string;
  readonly children: string;
}

function directionOf({ by, isReversed }: Sorting, own: SortKey): 'ascending' | 'descending' | 'none' {
  if (by !== own) return 'none';
  // Exposure and last change begin at their highest.
  return (own === 'exposure' || own === 'changed') === isReversed ? 'ascending' : 'descending';
}

function SortHeading({ by, hint, children }: SortHeadingProps) {
  const sorting = useListView((view) => view.sorting);
  const direction = directionOf(sorting, by);
  const mark = direction === 'none' ? '' : direction === 'ascending' ? ' ↑' : ' ↓';
  return (
    <th scope="col" aria-sort={direction}>
      <button
        type="button"
        className={classes['sort']}
        onClick={() => {
          setListView({ sorting: { by, isReversed: sorting.by === by && !sorting.isReversed } });
        }}
      >
        {children}
        <span aria-hidden="true">{mark}</span>
      </button>
      {hint === undefined ? null : <span className={classes['best']}>{hint}</span>}
    </th>
  );
}
