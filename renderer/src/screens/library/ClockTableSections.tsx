import type { ClockTable } from '@shared/pack/schema';
import { outsideInWords } from '@shared/wording/clock-words';
import { ConfidenceMark } from '@renderer/ui/ConfidenceMark';
import { Section } from '@renderer/ui/Section';
import { ClockDetails } from './ClockDetails';
import classes from './Library.module.css';

interface ClockTableSectionsProps {
  readonly table: ClockTable;
}

function OutlineSection({ table }: ClockTableSectionsProps) {
  const alone = table.clocks.filter(({ deadlines }) => deadlines.length === 0);
  return (
    <Section title="Not in the list" intro={outsideInWords(table)}>
      {alone.map((row) => (
        <ClockDetails key={row.id} row={row} />
      ))}
      <ul className={classes['list']}>
        {table.outline.map(({ id, regime, deadline, confidence, remark }) => (
          <li key={id}>
            <span className={classes['strong']}>{regime}:</span> {deadline}
            {remark === undefined ? '' : ` (${remark})`} <ConfidenceMark confidence={confidence} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function StatesSection({ table }: ClockTableSectionsProps) {
  return (
    <Section title="Breach notification, State by State" intro={table.statesNote ?? ''}>
      <div className={classes['scroll']} tabIndex={0} role="region" aria-label="Table of States">
        <table className={classes['states']}>
          <thead>
            <tr>
              {['State', 'Statute', 'Residents', 'Regulator', 'Maintainer to owner', 'Agencies'].map(
                (name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {table.states.map((row) => (
              <tr key={row.code}>
                <th scope="row">{row.name}</th>
                <td>{row.cite}</td>
                <td>
                  {row.residents} <ConfidenceMark confidence={row.residentsConfidence} />
                </td>
                <td>
                  {row.regulator ?? 'none found'} <ConfidenceMark confidence={row.regulatorConfidence} />
                </td>
                <td>{row.maintainer ?? 'none found'}</td>
                <td>{row.agencies ?? 'none found'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** What the list of deadlines leaves out, how periods are computed, and the law of the States. */
export function ClockTableSections({ table }: ClockTableSectionsProps) {
  return (
    <>
      <OutlineSection table={table} />
      {table.states.length === 0 ? null : <StatesSection table={table} />}
      <Section title="How periods are computed">
        <ul className={classes['list']}>
          {table.rules.map(({ id, title, content, read }) => (
            <li key={id}>
              <span className={classes['strong']}>
                {id} {title}:
              </span>{' '}
              {content}. Read: {read}.
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
