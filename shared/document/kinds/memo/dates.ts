/** The memo's section on time: reporting clocks as a picture and a table, then the dates to watch. Computes nothing. */
import chunk from 'lodash-es/chunk.js';
import { clockRowsInOrder } from '../../../charts/clock-scale';
import type { ClockView, CommonPart, MilestoneView } from '../../model-types';
import type { Block, FigureBlock, TableCell } from '../../blocks/block-types';
import { cell, citations, heading, paragraph, table, together, words } from '../../blocks/build';
import { clockTable, outsideNote } from '../parts/clocks';

/** A picture on one page with the words that say how to read it. */
function captioned(picture: FigureBlock, caption: string): readonly Block[] {
  return [together([picture, paragraph(caption, 'caption', { isChartKey: true })])];
}

/** A picture with more rows would be higher than a page. */
const ROWS_A_PICTURE = 32;

const CLOCK_CAPTION =
  'Filled bar: law in force. Outline: proposed or not yet in effect. The scale is logarithmic; business days are drawn as days, months as thirty. Clocks without a figure are not drawn.';

function clockScale(clocks: readonly ClockView[]): readonly Block[] {
  const rows = clocks.flatMap(({ title, hours, length, isInForce }) =>
    hours === null ? [] : [{ label: title, hours, time: length, isInForce }],
  );
  if (rows.length === 0) return [];
  const parts = chunk(clockRowsInOrder(rows), ROWS_A_PICTURE);
  const pictures = parts.map((part, at): FigureBlock => {
    const which = parts.length === 1 ? '' : `, part ${String(at + 1)} of ${String(parts.length)}`;
    const title = `How long each reporting clock gives${which}.`;
    return { kind: 'figure', title, figure: { type: 'clock-scale', data: { rows: part } } };
  });
  return pictures.flatMap((picture, at) =>
    at === pictures.length - 1 ? captioned(picture, CLOCK_CAPTION) : [picture],
  );
}

function calendarStrip({ milestones, cover }: CommonPart): readonly Block[] {
  const rows = milestones.flatMap(({ title, dueOn, isSourced }) =>
    dueOn === null ? [] : [{ label: title, dueOn, isSourced }],
  );
  if (rows.length === 0) return [];
  const data = { rows, asOf: cover.asOf };
  return captioned(
    { kind: 'figure', title: 'Dates to watch.', figure: { type: 'calendar-strip', data } },
    'Each mark stands at the date set. Filled: the last known status was read in a source. Hollow: reported only, or not known.',
  );
}

function milestoneRow(view: MilestoneView): readonly TableCell[] {
  return [
    cell([words(`${view.title}  `, 'strong'), citations(view.cites)]),
    cell(view.due),
    cell([words(`${view.status} `), words(view.known, 'quiet')]),
  ];
}

function milestoneTable(milestones: readonly MilestoneView[]): Block {
  return table(
    {
      look: 'dense',
      columns: [
        { head: 'Deliverable or date', share: 0.42 },
        { head: 'Due', share: 0.13 },
        { head: 'Last known status', share: 0.45 },
      ],
      keepsRows: true,
      rows: milestones.map(milestoneRow),
    },
    'This edition lists no dates.',
  );
}

/** Clocks that would run, and what is due when. */
export function datesSection(common: CommonPart): readonly Block[] {
  return [
    heading('Reporting clocks', { level: 2, id: 'clocks-reporting' }),
    ...clockScale(common.clocks),
    clockTable(common.clocks),
    ...outsideNote(common.clocksOutside),
    heading('Deliverables and dates to watch', { level: 2, id: 'clocks-dates' }),
    ...calendarStrip(common),
    milestoneTable(common.milestones),
  ];
}
