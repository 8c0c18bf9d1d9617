/** Reporting clocks that run, or may run, when something happens. */
import type { ClockView } from '../../model-types';
import type { Block, TableCell } from '../../blocks/block-types';
import { cell, citations, paragraph, strongCell, table, words } from '../../blocks/build';

function clockRow(clock: ClockView): readonly TableCell[] {
  return [
    [...strongCell(clock.title), paragraph(`${clock.applies} because ${clock.because}`, 'cell-quiet')],
    strongCell(clock.length),
    cell(clock.trigger),
    cell([words(`${clock.binds} `), citations(clock.cites)]),
  ];
}

/** Reporting clocks with reasons and sources. */
export function clockTable(clocks: readonly ClockView[]): Block {
  return table(
    {
      look: 'dense',
      columns: [
        { head: 'Clock', share: 0.36 },
        { head: 'Time', share: 0.09 },
        { head: 'Starts when', share: 0.25 },
        { head: 'Who is bound', share: 0.3 },
      ],
      keepsRows: true,
      rows: clocks.map(clockRow),
    },
    'No clock of this edition applies to this profile.',
  );
}

/** What the list of clocks does not cover. */
export function outsideNote(said: string): readonly Block[] {
  return said === '' ? [] : [paragraph(said, 'caption')];
}
