/** The memo's section on time: reporting clocks as a picture and a table, then the dates to watch. Computes nothing. */
import type { Content, TableCell } from 'pdfmake/interfaces';
import { CHART_THEMES } from '../../charts/chart-theme';
import { clockScaleSvg, clockScaleText } from '../../charts/clock-scale';
import { timelineSvg, timelineText } from '../../charts/timeline';
import type { ClockView, CommonPart, MilestoneView } from '../model-types';
import { clockTable, outsideNote } from './blocks/board';
import { ruledTable } from './blocks/table';
import { citeRuns, heading, paragraph } from './blocks/text';
import type { PageMeasures } from './theme';

/** A picture on one page with the words that say how to read it. */
function captioned(picture: Content, caption: string): readonly Content[] {
  return [{ unbreakable: true, stack: [picture, paragraph(caption, 'caption')] }];
}

function clockScale(clocks: readonly ClockView[], width: number): readonly Content[] {
  const rows = clocks.flatMap(({ title, hours, length, isInForce }) =>
    hours === null ? [] : [{ label: title, hours, time: length, isInForce }],
  );
  if (rows.length === 0) return [];
  const alt = `How long each reporting clock gives.\n${clockScaleText({ rows })}`;
  return captioned(
    { svg: clockScaleSvg({ rows }, CHART_THEMES.print), alt, width, style: 'chart' },
    'Filled bar: law in force. Outline: proposed or not yet in effect. The scale is logarithmic; business days are drawn as days, months as thirty. Clocks without a figure are not drawn.',
  );
}

function timeline({ milestones, cover }: CommonPart, width: number): readonly Content[] {
  const rows = milestones.flatMap(({ title, dueOn, isSourced }) =>
    dueOn === null ? [] : [{ label: title, dueOn, isSourced }],
  );
  if (rows.length === 0) return [];
  const data = { rows, asOf: cover.asOf };
  const alt = `Dates to watch.\n${timelineText(data)}`;
  return captioned(
    { svg: timelineSvg(data, CHART_THEMES.print), alt, width, style: 'chart' },
    'Each mark stands at the date set. Filled: the last known status was read in a source. Hollow: reported only, or not known.',
  );
}

function milestoneRow(view: MilestoneView): TableCell[] {
  return [
    {
      text: [
        { text: `${view.title}  `, style: 'strong' },
        ...citeRuns(view.cites).map((run) => ({ ...run, style: 'quiet' })),
      ],
      style: 'cell',
    },
    { text: view.due, style: 'cell' },
    { text: [{ text: `${view.status} ` }, { text: view.known, style: 'quiet' }], style: 'cell' },
  ];
}

function milestoneTable(milestones: readonly MilestoneView[], width: number): Content {
  return ruledTable({
    head: ['Deliverable or date', 'Due', 'Last known status'],
    shares: [0.42, 0.13, 0.45],
    width,
    keepRows: true,
    isDense: true,
    empty: 'This edition lists no dates.',
    rows: milestones.map(milestoneRow),
  });
}

/** Clocks that would run, and what is due when. */
export function datesSection(common: CommonPart, page: PageMeasures, parentId: string): Content[] {
  const width = page.contentWidth;
  return [
    heading('Reporting clocks', { level: 2, id: 'clocks-reporting', parentId }),
    ...clockScale(common.clocks, width),
    clockTable(common.clocks, width),
    ...outsideNote(common.clocksOutside),
    heading('Deliverables and dates to watch', { level: 2, id: 'clocks-dates', parentId }),
    ...timeline(common, width),
    milestoneTable(common.milestones, width),
  ];
}
