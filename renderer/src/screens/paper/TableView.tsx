import type { HandEntry } from '@shared/document/text/hand/hand-types';
import type { TableUnit } from '@shared/document/text/hand/passages';
import { countOf } from '@shared/base/words';
import { OwnWarnings } from './OwnWarnings';
import { Remarks } from './Remarks';
import { Sentences, SentenceStop, type SentencePlace } from './Sentences';
import { shownSentences } from './shown-sentences';
import { cellStateInWords } from './state-words';
import { shownRows, type ShownCell, type ShownRow } from './table-rows';
import classes from './Passage.module.css';

interface TableViewProps {
  readonly entry: HandEntry;
  readonly table: TableUnit;
  readonly selected: SentencePlace | null;
  readonly onSelect: (place: SentencePlace) => void;
  /** What to look at in words of hers; none of a cell whose form is open, which shows it itself. */
  readonly warningsOf: (entry: HandEntry) => readonly string[];
  /** A form or a choice below the row of a cell; `null` for none. */
  readonly below: (cell: HandEntry) => React.ReactNode;
}

type Place = Pick<TableViewProps, 'selected' | 'onSelect' | 'warningsOf'>;

/** The table as a whole: what is done here is done with all of it. */
function WholeTable({ entry, table, selected, onSelect }: TableViewProps) {
  return (
    <p className={classes['whole']}>
      <SentenceStop place={{ entryId: entry.id, index: 0 }} selected={selected} onSelect={onSelect}>
        The table as a whole, {countOf(table.rows.length, 'row')}
      </SentenceStop>
    </p>
  );
}

/** A cell of words, with where it stands once she has looked at it by itself. */
function WordsCell({ entry, warningsOf, ...rest }: Place & { readonly entry: HandEntry }) {
  const { id, passage, record, state, isStale } = entry;
  const words = cellStateInWords(entry);
  const warnings = warningsOf(entry);
  return (
    <div
      role="group"
      aria-label={`${passage?.cell?.name ?? 'Cell'}: ${words}`}
      className={classes['cell']}
      data-state={state}
      data-stale={isStale}
      data-testid={`passage-${id}`}
    >
      <Sentences {...rest} entryId={id} sentences={shownSentences(entry)} />
      {record === null ? null : <span className={classes['cellState']}>{words}</span>}
      <Remarks entry={entry} />
      {warnings.length === 0 ? null : <OwnWarnings warnings={warnings} />}
    </div>
  );
}

function Cell({ cell, tableId, ...rest }: Place & { readonly cell: ShownCell; readonly tableId: string }) {
  const { selected, onSelect } = rest;
  return cell.kind === 'words' ? (
    <WordsCell {...rest} entry={cell.entry} />
  ) : (
    <Sentences
      entryId={tableId}
      sentences={cell.sentences}
      from={cell.from}
      selected={selected}
      onSelect={onSelect}
    />
  );
}

/** A row, and below it the form or the choice of each of its cells. */
function Row({ row, ...props }: TableViewProps & { readonly row: ShownRow }) {
  const { entry, table, selected, onSelect, warningsOf, below } = props;
  const opened = row.cells.flatMap((cell) => {
    const node = cell.kind === 'words' ? below(cell.entry) : null;
    return cell.kind !== 'words' || node === null ? [] : [{ id: cell.entry.id, node }];
  });
  return (
    <>
      <tr>
        {row.cells.map((cell, column) => (
          <td key={String(column)}>
            <Cell
              cell={cell}
              tableId={entry.id}
              selected={selected}
              onSelect={onSelect}
              warningsOf={warningsOf}
            />
          </td>
        ))}
      </tr>
      {opened.map(({ id, node }) => (
        <tr key={id}>
          <td colSpan={table.columns.length}>{node}</td>
        </tr>
      ))}
    </>
  );
}

/** A table keeps its shape; its cells are sentences like any other, and those that hold words are looked at one by one. */
export function TableView(props: TableViewProps) {
  return (
    <>
      <WholeTable {...props} />
      <table className={classes['table']}>
        <thead>
          <tr>
            {props.table.columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shownRows(props.entry).map((row) => (
            <Row key={row.id} {...props} row={row} />
          ))}
        </tbody>
      </table>
    </>
  );
}
