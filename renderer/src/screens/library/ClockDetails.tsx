import type { ClockTable } from '@shared/pack/schema';
import { formatClockLength } from '@shared/wording/clock-words';
import { ConfidenceMark } from '@renderer/ui/ConfidenceMark';
import classes from './Library.module.css';

interface ClockDetailsProps {
  readonly row: ClockTable['clocks'][number];
}

/** What is known of a deadline beyond its line in the list, in the order in which counsel asks for it. */
export function ClockDetails({ row }: ClockDetailsProps) {
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['Whose knowledge counts', row.knowledge],
    ['Counted', row.computation],
    ['To', row.recipient],
    ['What to file', row.files],
    ['Delay', row.delay],
    ['Limits', row.limits],
    ['If your own agent did it', row.ownAgent],
    ['Standing', row.statusNote],
    ['Source read', row.source],
  ];
  return (
    <details className={classes['details']}>
      <summary>Stages, recipient, computation and source: {row.regime}</summary>
      <p>
        {row.cite} <ConfidenceMark confidence={row.confidence} />
      </p>
      <ul>
        {row.stages.map(({ stage, length, from }) => (
          <li key={stage}>
            {stage}: {formatClockLength(length)}
            {from === undefined ? '' : `, from ${from}`}
          </li>
        ))}
      </ul>
      {lines.map(([name, text]) =>
        text === undefined ? null : (
          <p key={name}>
            <span className={classes['strong']}>{name}:</span> {text}
          </p>
        ),
      )}
    </details>
  );
}
