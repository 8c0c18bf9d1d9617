/** What was done, in an incident file: deadlines met or missed, filings, lists, decisions, and the log itself. */
import { momentAt, toClockInstant } from '../../clocks/moments';
import { capitalized, countOf, joinWords } from '../../base/words';
import { takenBack } from '../../incident/incident-log';
import type { IncidentList, ItemState } from '../../incident/types';
import { firstHourFor, isFor } from '../../incident/guide-for';
import { chainInWords } from '../../wording/audit-words';
import { shortDeadlineTime, shortWallTime } from '../../wording/incident-times';
import { actInWords, ITEM_STATE_WORDS } from '../../wording/incident-words';
import type { Block, TableCell } from '../blocks/block-types';
import { cell, heading, paragraph, strongCell, table, words } from '../blocks/build';
import { nameCell, lineOwner, standCell, timeCell } from './deadline-lines';
import type { IncidentContext } from './incident-context';

function orDash(text: string): string {
  return text.trim() === '' ? '–' : text.trim();
}

/** Deadlines with a time, and what was filed or set aside whether or not it has one. */
export function metBlocks(context: IncidentContext): readonly Block[] {
  const lines = context.said.deadlines.filter(
    ({ deadline, stand }) => deadline.planTo !== null || stand.kind === 'filed' || stand.kind === 'set-aside',
  );
  return [
    heading('Deadlines, met or missed', { level: 1, id: 'met' }),
    table(
      {
        look: 'ruled',
        columns: [
          { head: 'Plan to', share: 0.26 },
          { head: 'What', share: 0.3 },
          { head: 'Owner', share: 0.14 },
          { head: 'Stand', share: 0.3 },
        ],
        rows: lines.map((line) => [
          timeCell(line, context),
          nameCell(line, context),
          cell(lineOwner(line)),
          standCell(line, context),
        ]),
      },
      'No deadline has a time on what is on record.',
    ),
    paragraph('Lines without a time are on the clock sheet.', 'caption'),
  ];
}

/** Filings with their reference and the hash of the copy that was kept. */
export function filingBlocks({ incident, names }: IncidentContext): readonly Block[] {
  return [
    heading('Filings', { level: 1, id: 'filings' }),
    table(
      {
        look: 'ruled',
        columns: [
          { head: 'What', share: 0.24 },
          { head: 'Filed', share: 0.22 },
          { head: 'By', share: 0.12 },
          { head: 'Reference', share: 0.14 },
          { head: 'Copy kept', share: 0.28 },
        ],
        rows: [...incident.filings.values()].map(({ obligation, filed, by, reference, copy }) => [
          strongCell(names.obligation(obligation)),
          cell(shortWallTime(filed)),
          cell(orDash(by)),
          cell(orDash(reference)),
          copy === null
            ? cell('No copy on record')
            : [
                paragraph(`${orDash(copy.name)}, ${countOf(copy.bytes, 'byte')}`, 'cell'),
                paragraph(`SHA-256 ${copy.sha256}`, 'cell-quiet'),
              ],
        ]),
      },
      'No filing is on record.',
    ),
  ];
}

function itemRow(
  { id, title }: { readonly id: string; readonly title: string },
  states: ReadonlyMap<string, ItemState>,
): readonly TableCell[] {
  const state = states.get(id);
  return [
    strongCell(title),
    cell(state === undefined ? 'Nothing recorded' : capitalized(ITEM_STATE_WORDS[state.state])),
    cell(orDash(state?.owner ?? '')),
    [paragraph(orDash(state?.note ?? ''), 'cell', { isTyped: true })],
  ];
}

function listTable(list: IncidentList, context: IncidentContext): Block {
  const { guide, incident, reader } = context;
  const items = {
    'first-hour': firstHourFor(guide, reader),
    preservation: guide.preservation.filter((item) => isFor(item, reader)),
    privilege: guide.privilege.items,
  }[list];
  const states = incident.items[list];
  const known = new Set(items.map(({ id }) => id));
  const others = [...states.values()]
    .filter(({ item }) => !known.has(item))
    .map(({ item }) => ({ id: item, title: context.names.item(list, item) }));
  return table({
    look: 'dense',
    columns: [
      { head: 'Item', share: 0.42 },
      { head: 'State', share: 0.15 },
      { head: 'Owner', share: 0.15 },
      { head: 'Note', share: 0.28 },
    ],
    rows: [...items, ...others].map((item) => itemRow(item, states)),
  });
}

/** The three lists with where each item stands. */
export function listBlocks(context: IncidentContext): readonly Block[] {
  const { note } = context.guide.privilege;
  return [
    heading('First hour', { level: 1, id: 'first-hour' }),
    listTable('first-hour', context),
    heading('Preservation', { level: 1, id: 'preservation' }),
    listTable('preservation', context),
    heading('Privilege set-up', { level: 1, id: 'privilege' }),
    paragraph(note, 'small'),
    listTable('privilege', context),
  ];
}

function writtenInWords({ at, zone }: { readonly at: string; readonly zone: string }): string {
  return shortDeadlineTime(toClockInstant(momentAt(at, zone)));
}

/** Decisions with their reasons, and notes, in the order in which they were written. */
export function decisionBlocks({ incident }: IncidentContext): readonly Block[] {
  return [
    heading('Decisions and notes', { level: 1, id: 'decisions' }),
    table(
      {
        look: 'ruled',
        columns: [
          { head: 'Written', share: 0.26 },
          { head: 'By', share: 0.14 },
          { head: 'What', share: 0.6 },
        ],
        rows: incident.words.map(({ entry, kind, what, because }) => [
          cell(writtenInWords(entry)),
          cell(orDash(entry.by)),
          [
            paragraph(
              [words(kind === 'decided' ? 'Decided: ' : 'Noted: ', 'strong'), words(what.trim())],
              'cell',
              {
                isTyped: true,
              },
            ),
            ...(because.trim() === ''
              ? []
              : [paragraph(`Because: ${because.trim()}`, 'cell', { isTyped: true })]),
          ],
        ]),
      },
      'No decision and no note is on record.',
    ),
  ];
}

/** What checking the chain has shown, and what that does not show. */
export function logCheckInWords({ input }: IncidentContext): string {
  const { check, log } = input;
  const said = chainInWords(check);
  if (check.kind === 'broken') return `${said} What follows it cannot be relied on.`;
  return `${said} The last hash is ${log.at(-1)?.hash ?? ''}. An entry that was changed, dropped or slipped in would show; a whole chain written anew would not, so compare this hash with one that was kept elsewhere. It does not prove who wrote an entry.`;
}

/** Which entries no longer count, and by which later one. */
function takenBackInWords({ input }: IncidentContext): string {
  const gone = [...takenBack(input.log)].toSorted((left, right) => left - right);
  return gone.length === 0
    ? 'No entry was taken back.'
    : `Taken back, and kept here: ${gone.length === 1 ? 'entry' : 'entries'} ${joinWords(gone.map(String), 'and')}.`;
}

/** The whole log as it was written, with what was taken back. */
export function logBlocks(context: IncidentContext): readonly Block[] {
  const { input, names } = context;
  const gone = takenBack(input.log);
  return [
    heading('The log', { level: 1, id: 'log' }),
    paragraph(logCheckInWords(context)),
    paragraph(takenBackInWords(context)),
    table({
      look: 'ruled',
      columns: [
        { head: 'No.', share: 0.06 },
        { head: 'Written', share: 0.22 },
        { head: 'By', share: 0.12 },
        { head: 'What', share: 0.6 },
      ],
      rows: input.log.map((entry) => [
        strongCell(String(entry.number)),
        cell(writtenInWords(entry)),
        cell(orDash(entry.by)),
        [
          ...(gone.has(entry.number)
            ? [paragraph([words('Taken back; counts no more.', 'warning')], 'cell')]
            : []),
          ...entry.acts.map((act) => paragraph(actInWords(act, names), 'cell', { isTyped: true })),
          paragraph(`SHA-256 ${entry.hash}`, 'cell-quiet'),
        ],
      ]),
    }),
  ];
}
