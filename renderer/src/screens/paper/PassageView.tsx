import type { HandEntry } from '@shared/document/text/hand/hand-types';
import type { Passage } from '@shared/document/text/hand/passages';
import type { Sentence } from '@shared/document/text/sentence';
import { Sentences, type SentencePlace } from './Sentences';
import { OwnWarnings } from './OwnWarnings';
import { toldAloneInWords } from './StaysNotice';
import { entryStateInWords } from './state-words';
import classes from './Passage.module.css';

interface PassageViewProps {
  readonly entry: HandEntry;
  /** What to look at in words of hers; shown while no form does. */
  readonly warnings: readonly string[];
  readonly selected: SentencePlace | null;
  readonly onSelect: (place: SentencePlace) => void;
  /** A form or a choice below the words. */
  readonly children: React.ReactNode;
}

/** The sentences as they are shown: without the remark that paper carries, for the screen says it in its own way. */
export function shownSentences({ state, isStale, passage, printed }: HandEntry): readonly Sentence[] {
  if (state === 'left-out') return passage?.sentences ?? [];
  return isStale ? printed.slice(0, -1) : printed;
}

type Table = NonNullable<Passage['table']>;

interface TableViewProps {
  readonly table: Table;
  readonly entryId: string;
  readonly selected: SentencePlace | null;
  readonly onSelect: (place: SentencePlace) => void;
}

/** A table keeps its shape; its cells are sentences like any other. */
function TableView({ table, ...rest }: TableViewProps) {
  const counts = table.rows.flatMap(({ cells }) => cells.map((cell) => cell.length));
  const startOf = (row: number, column: number) =>
    counts.slice(0, row * table.columns.length + column).reduce((sum, count) => sum + count, 0);
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          {table.columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ id, cells }, row) => (
          <tr key={id}>
            {cells.map((cell, column) => (
              <td key={String(column)}>
                <Sentences {...rest} sentences={cell} from={startOf(row, column)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** As it is printed: with a stop before what follows. */
function labelInText(label: string): string {
  return /[.?!:]$/.test(label) ? label : `${label}.`;
}

/** The words of a paragraph, as text or as a table. */
function Words({ entry, selected, onSelect }: Omit<PassageViewProps, 'children' | 'warnings'>) {
  const { id: entryId, passage } = entry;
  const place = { entryId, selected, onSelect };
  if (passage !== null && passage.table !== null) return <TableView table={passage.table} {...place} />;
  const sentences = shownSentences(entry);
  const label = passage?.label ?? null;
  return (
    <p>
      {label === null ? null : <strong>{labelInText(label)} </strong>}
      <Sentences sentences={sentences} {...place} />
      {sentences.length === 0 ? <em>Nothing written yet.</em> : null}
    </p>
  );
}

/** Why it is left out, and who may read it. */
function Remarks({ entry }: Pick<PassageViewProps, 'entry'>) {
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

/** One paragraph with where it stands; every sentence of it can be selected. */
export function PassageView({ entry, warnings, selected, onSelect, children }: PassageViewProps) {
  const { id, passage, state, isStale } = entry;
  const words = entryStateInWords(entry);
  return (
    <div
      className={classes['passage']}
      role="group"
      aria-label={`${passage?.label ?? 'Paragraph'}: ${words}`}
      data-state={state}
      data-stale={isStale}
      data-current={selected?.entryId === id}
      data-testid={`passage-${id}`}
    >
      <p className={classes['state']}>{words}</p>
      <div className={classes['words']}>
        <Words entry={entry} selected={selected} onSelect={onSelect} />
        <Remarks entry={entry} />
        {children === null ? <OwnWarnings warnings={warnings} /> : null}
      </div>
      {children === null ? null : <div className={classes['below']}>{children}</div>}
    </div>
  );
}
