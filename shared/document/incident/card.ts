/** The first-hour card: one page to be read at arm’s length. What has no room on it is counted and is on the clock sheet. */
import { columnsOf, shortenedTo } from '../../base/scripts';
import { singleLine } from '../../base/single-line';
import { capitalized, countOf } from '../../base/words';
import { isToCome, STILL_TO_COME } from '../../wording/incident-deadline-words';
import { shortWallTime } from '../../wording/incident-times';
import { firstHourFor } from '../../incident/guide-for';
import type { IncidentDeadline } from '../../incident/incident-deadlines';
import type { Block, TableCell } from '../blocks/block-types';
import { bullets, cell, heading, paragraph, strongCell, table, words } from '../blocks/build';
import { timeCell, triggerOf } from './deadline-lines';
import { incidentHead, sidesInWords } from './head';
import { regimeOfDeadline, stillToMeet, type IncidentContext } from './incident-context';

/** What one page holds: steps and lines of deadlines share what there is room for, and each has at most so many. */
const MOST = { steps: 14, deadlines: 6, people: 3 } as const;
const LINES = { real: 32, exercise: 30, name: 2, people: 2, leastSteps: 10 } as const;
/** Letters that fit into one line of a column. */
const ROOM = { stage: 28, regime: 31, owner: 36, ownerLine: 12, start: 24, title: 60, head: 92 } as const;

/** Roles to be filled in by hand where nobody is on record. */
const BLANK_ROLES = ['Legal lead', 'Incident response lead', 'Outside counsel'] as const;

const NEVER_WRITTEN = [
  'No guess at cause, fault or who did it. A fact has a source, a time and a time zone.',
  'No “breach”, “material” or “critical safety incident” before counsel has found that it is one.',
  'Nothing about this into an AI assistant, or where the intruder may read.',
  'Nothing is deleted or written over. A later entry corrects an earlier one.',
] as const;

/** On one line, and with as many columns as there is room for. */
function clipped(text: string, columns: number): string {
  const line = singleLine(text);
  return columnsOf(line) <= columns ? line : shortenedTo(line, columns);
}

function stepBlocks(context: IncidentContext, most: number): readonly Block[] {
  const steps = firstHourFor(context.guide, context.reader);
  const shown = steps.slice(0, most);
  const states = context.incident.items['first-hour'];
  const done = shown.flatMap(({ id }, at) => (states.get(id)?.state === 'done' ? [at] : []));
  const rest = steps.length - shown.length;
  return [
    heading('Do now, in this order', { level: 2 }),
    {
      kind: 'list',
      marker: 'check',
      done,
      items: shown.map(({ title, byMinute }, at) => [
        paragraph(
          [words(`${String(byMinute)} min  `, 'quiet'), words(title, at < 3 ? 'strong' : undefined)],
          'entry',
        ),
      ]),
    },
    paragraph(
      `Minutes from the call are a plan, no rule of law.${rest === 0 ? '' : ` ${countOf(rest, 'further step')} in the app.`}`,
      'caption',
    ),
  ];
}

interface Person {
  readonly who: string;
  readonly what: string;
}

/** Who owns what, as far as it is on record. */
function peopleOf({ incident, names, said }: IncidentContext): readonly Person[] {
  const owned = [
    ...said.deadlines.map(({ owner, deadline }) => ({ owner, what: deadline.stage })),
    ...(['first-hour', 'preservation', 'privilege'] as const).flatMap((list) =>
      [...incident.items[list].values()].map(({ owner, item }) => ({ owner, what: names.item(list, item) })),
    ),
  ].filter(({ owner }) => owner.trim() !== '');
  const byOwner = new Map<string, readonly string[]>();
  for (const { owner, what } of owned)
    byOwner.set(owner.trim(), [...new Set([...(byOwner.get(owner.trim()) ?? []), what])]);
  return [...byOwner].map(([who, whats]) => {
    const [first = '', ...others] = whats;
    return { who, what: others.length === 0 ? first : `${first}, and ${String(others.length)} more` };
  });
}

const BLANK = '____________________';

function personCell({ who, what }: Person): TableCell {
  const first =
    who === ''
      ? [words(`${what}  `, 'strong'), words(BLANK)]
      : [words(clipped(who, ROOM.owner), 'strong'), words(`  ${clipped(what, ROOM.owner)}`, 'quiet')];
  return [paragraph(first, 'cell'), paragraph(`Telephone  ${BLANK}`, 'cell')];
}

function peopleBlocks(context: IncidentContext): readonly Block[] {
  const people = peopleOf(context).slice(0, MOST.people);
  const blanks = BLANK_ROLES.slice(0, MOST.people - people.length).map((what) => ({ who: '', what }));
  return [
    heading('Call', { level: 2 }),
    {
      kind: 'table',
      look: 'open',
      columns: Array.from({ length: MOST.people }, () => ({ head: '', share: 1 })),
      rows: [[...people, ...blanks].map(personCell)],
    },
  ];
}

function silenceBlocks(): readonly Block[] {
  return [heading('Do not write', { level: 2 }), bullets(NEVER_WRITTEN, 'statement')];
}

/** The event without what was written of it: that is on the clock sheet. */
function startOf(line: IncidentDeadline, context: IncidentContext): string {
  const { event } = line.deadline;
  if (event === null) return triggerOf(line, context);
  const said = `${capitalized(context.words.kind(event.kind))}, ${shortWallTime(event)}`;
  return isToCome(event, context.input.at) ? `${said}. ${STILL_TO_COME}` : said;
}

function deadlineRow(line: IncidentDeadline, context: IncidentContext) {
  return [
    timeCell(line, context, 'card'),
    [
      paragraph([words(clipped(line.deadline.stage, 2 * ROOM.stage), 'strong')], 'entry-title'),
      paragraph(clipped(regimeOfDeadline(line, context), 2 * ROOM.regime), 'cell-quiet'),
    ],
    cell(startOf(line, context)),
    line.owner.trim() === '' ? cell('___________') : strongCell(clipped(line.owner, ROOM.owner)),
  ];
}

function isNoNumber({ deadline, stand }: IncidentDeadline): boolean {
  return deadline.status === 'no-number' && deadline.event !== null && stand.kind === 'open';
}

/** The lines a text takes in a column of so many letters. */
function linesOf(text: string, columns: number): number {
  return Math.max(1, Math.ceil(columnsOf(singleLine(text)) / columns));
}

function linesFor(line: IncidentDeadline, context: IncidentContext): number {
  const { outer, stage } = line.deadline;
  const time = 2 + (outer === null ? 0 : 1) + (line.stand.kind === 'overdue' ? 1 : 0);
  const name =
    Math.min(2, linesOf(stage, ROOM.stage)) +
    Math.min(2, linesOf(regimeOfDeadline(line, context), ROOM.regime));
  const owner = linesOf(clipped(line.owner, ROOM.owner), ROOM.ownerLine);
  return Math.max(time, name, owner, linesOf(startOf(line, context), ROOM.start));
}

/** Lines for steps and deadlines together: a long name above and people below take some. */
function linesOnPage(context: IncidentContext): number {
  const { incident, company } = context;
  const names = [clipped(incident.title, ROOM.title), clipped(company, ROOM.title), sidesInWords(context)];
  const room = incident.exercise === null ? LINES.real : LINES.exercise;
  const people = peopleOf(context).length === 0 ? 0 : LINES.people;
  return room - people - LINES.name * (linesOf(names.join(' · '), ROOM.head) - 1);
}

/** The next deadlines, as many as there is room for. */
function shownOf(
  running: readonly IncidentDeadline[],
  context: IncidentContext,
): readonly IncidentDeadline[] {
  const room = linesOnPage(context) - LINES.leastSteps;
  let used = 0;
  return running.slice(0, MOST.deadlines).filter((line) => {
    used += linesFor(line, context);
    return used <= room;
  });
}

function restInWords({ said }: IncidentContext, more: number): string {
  const without = said.deadlines.filter(isNoNumber).length;
  const waiting = said.deadlines.filter(({ deadline }) => deadline.status === 'would-start').length;
  const parts = [
    ...(more === 0 ? [] : [`${countOf(more, 'further deadline')} running`]),
    ...(without === 0
      ? []
      : [`${countOf(without, 'duty', 'duties')} started without a number of hours or days`]),
    ...(waiting === 0 ? [] : [`${countOf(waiting, 'deadline')} that would start with a further fact`]),
  ];
  const rest = parts.length === 0 ? '' : `Not on this card: ${parts.join('; ')}. `;
  return `${rest}The clock sheet has every line, with its rule and how sure it is. No list is complete: contract and policy terms count only once they are entered.`;
}

function deadlineBlocks(context: IncidentContext, shown: readonly IncidentDeadline[]): readonly Block[] {
  const running = stillToMeet(context);
  return [
    heading('Next deadlines: plan to the earliest defensible reading', { level: 2 }),
    table(
      {
        look: 'dense',
        columns: [
          { head: 'Plan to', share: 0.4 },
          { head: 'What', share: 0.26 },
          { head: 'Counted from', share: 0.21 },
          { head: 'Owner', share: 0.13 },
        ],
        keepsRows: true,
        rows: shown.map((line) => deadlineRow(line, context)),
      },
      'No deadline runs on what is on record now. That is no finding that none is owed.',
    ),
    paragraph(restInWords(context, running.length - shown.length), 'caption'),
  ];
}

/** The card. */
export function firstHourCard(context: IncidentContext): readonly Block[] {
  const shown = shownOf(stillToMeet(context), context);
  const lines = shown.reduce((sum, line) => sum + linesFor(line, context), 0);
  return [
    ...incidentHead(context, (title) => clipped(title, ROOM.title)),
    {
      kind: 'beside',
      share: 0.68,
      gap: 'narrow',
      first: stepBlocks(context, Math.min(MOST.steps, linesOnPage(context) - lines)),
      second: silenceBlocks(),
    },
    ...deadlineBlocks(context, shown),
    ...peopleBlocks(context),
  ];
}
