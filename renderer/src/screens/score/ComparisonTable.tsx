import { Switch } from '@mantine/core';
import type { Range } from '@shared/base/range';
import { countOf } from '@shared/base/words';
import { formatRange, levelRangeName } from '@shared/wording/format';
import { HEADLINE_WORDS } from '@shared/wording/headline-words';
import { useDisclosure } from '@mantine/hooks';
import type { ScoreComparison, Moved, MovedScenario } from '@shared/scoring/what-if';
import { signedPoints } from './points-in-words';
import classes from './ComparisonTable.module.css';

interface ComparisonTableProps {
  readonly comparison: ScoreComparison;
}

interface Row {
  readonly moved: Moved;
  /** Whether the high end is the worst case: so for risks and exposure, not for readiness. */
  readonly isHighWorst: boolean;
  /** The level before and after, for scenarios. */
  readonly level?: MovedScenario['level'];
}

interface Group {
  readonly title: string;
  readonly rows: readonly Row[];
}

function groupsOf({ headlines, modules, scenarios }: ScoreComparison): readonly Group[] {
  return [
    {
      title: 'Headlines',
      rows: headlines.map((moved) => ({
        moved: { ...moved, title: HEADLINE_WORDS[moved.id].title },
        isHighWorst: moved.id === 'legal-exposure',
      })),
    },
    { title: 'Readiness by module', rows: modules.map((moved) => ({ moved, isHighWorst: false })) },
    {
      title: 'Remaining risk of scenarios',
      rows: scenarios.map((moved) => ({ moved, isHighWorst: true, level: moved.level })),
    },
  ];
}

function isMoved({ moved: { before, after } }: Row): boolean {
  return before?.low !== after?.low || before?.high !== after?.high;
}

function difference(before: Range | null, after: Range | null, end: 'low' | 'high'): string {
  return before === null || after === null ? '–' : signedPoints(after[end] - before[end]);
}

/** Every figure before and after, side by side. What does not move is left out unless asked for. */
export function ComparisonTable({ comparison }: ComparisonTableProps) {
  const [isWhole, { toggle: toggleWhole }] = useDisclosure();
  const groups = groupsOf(comparison);
  const still = groups.flatMap(({ rows }) => rows).filter((row) => !isMoved(row)).length;
  return (
    <div>
      <table className={classes['table']} data-testid="comparison">
        <caption className={classes['caption']}>Before and after</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Now</th>
            <th scope="col">Then</th>
            <th scope="col">Change at worst</th>
            <th scope="col">Change at best</th>
          </tr>
        </thead>
        {groups.map(({ title, rows }) => {
          const shown = isWhole || title === 'Headlines' ? rows : rows.filter(isMoved);
          return shown.length === 0 ? null : (
            <tbody key={title}>
              <tr>
                <th scope="rowgroup" colSpan={5} className={classes['group']}>
                  {title}
                </th>
              </tr>
              {shown.map((row) => (
                <FigureRow key={row.moved.id} row={row} />
              ))}
            </tbody>
          );
        })}
      </table>
      <Switch
        mt="sm"
        label={`Show the ${countOf(still, 'figure')} that would stay as ${still === 1 ? 'it is' : 'they are'}, too`}
        checked={isWhole}
        onChange={toggleWhole}
      />
    </div>
  );
}

function FigureRow({ row: { moved, isHighWorst, level } }: { readonly row: Row }) {
  const { before, after } = moved;
  const [worst, best] = isHighWorst ? (['high', 'low'] as const) : (['low', 'high'] as const);
  return (
    <tr>
      <th scope="row">{moved.title}</th>
      <td>
        {before === null ? 'not counted' : formatRange(before)}
        {level?.before ? <span className={classes['level']}>{levelRangeName(level.before)}</span> : null}
      </td>
      <td>
        {after === null ? 'not counted' : formatRange(after)}
        {level?.after ? <span className={classes['level']}>{levelRangeName(level.after)}</span> : null}
      </td>
      <td>{difference(before, after, worst)}</td>
      <td>{difference(before, after, best)}</td>
    </tr>
  );
}
