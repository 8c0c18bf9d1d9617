/** The incident file: the whole record, for counsel. Facts, what was met or missed, what was filed, decided and kept, and the log. */
import type { Block } from '../blocks/block-types';
import { heading, paragraph, strongCell, cell, table } from '../blocks/build';
import { countOf } from '../../base/words';
import { confidenceKey, coverageOf } from './deadline-lines';
import { factBlocks } from './file-facts';
import { logCheckInWords, decisionBlocks, filingBlocks, listBlocks, logBlocks, metBlocks } from './file-work';
import { exerciseBlocks, sidesInWords } from './head';
import type { IncidentContext } from './incident-context';

function summaryBlock(context: IncidentContext): Block {
  const { incident, company, now, input } = context;
  const rows = [
    ['Incident', incident.title],
    ['Organization', company],
    ['Kind', incident.exercise === null ? 'Recorded as real' : 'Exercise'],
    ['Side', sidesInWords(context)],
    ['State', incident.closedBecause === null ? 'Open' : `Closed: ${incident.closedBecause.trim()}`],
    ['Read as of', now],
    ['Log', `${countOf(input.log.length, 'entry', 'entries')}. ${logCheckInWords(context)}`],
  ] as const;
  return table({
    look: 'open',
    columns: [
      { head: '', share: 0.2 },
      { head: '', share: 0.8 },
    ],
    rows: rows.map(([name, text]) => [strongCell(name), cell(text)]),
  });
}

/** The file. */
export function incidentFile(context: IncidentContext): readonly Block[] {
  return [
    ...exerciseBlocks(context),
    summaryBlock(context),
    ...factBlocks(context),
    ...metBlocks(context),
    ...filingBlocks(context),
    ...listBlocks(context),
    ...decisionBlocks(context),
    ...logBlocks(context),
    heading('What the deadlines cover, and what not', { level: 1, id: 'coverage' }),
    paragraph(coverageOf(context)),
    confidenceKey(),
  ];
}
