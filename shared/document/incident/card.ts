/** The first-hour card: one page to be read at arm’s length. What has no room on it is counted and is on the clock sheet. */
import { countOf } from '../../base/words';
import type { IncidentDeadline } from '../../incident/incident-deadlines';
import type { IncidentStep } from '../../pack/schema-incident';
import type { Block } from '../blocks/block-types';
import { bullets, cell, heading, paragraph, strongCell, table, words } from '../blocks/build';
import { ownerOf, nameCell, timeCell, triggerOf } from './deadline-lines';
import { incidentHead } from './head';
import { forSides, isMeant, stillToMeet, type IncidentContext } from './incident-context';

/** As many as one page holds. */
const MOST_DEADLINES = 6;
const MOST_STEPS = 16;
const MOST_PEOPLE = 6;
const TRIGGER_CHARACTERS = 110;

/** Roles to be filled in by hand where nobody is on record. */
const BLANK_ROLES = ['Legal lead', 'Incident response lead', 'Outside counsel', 'Insurer’s hotline'] as const;

const NEVER_WRITTEN = [
  'No guess at cause, fault or who did it. A fact has a source, a time and a time zone.',
  'No “breach”, “material” or “critical safety incident” before counsel has found that it is one.',
  'Nothing about this into an AI assistant, or where the intruder may read.',
  'Nothing is deleted or written over. A later entry corrects an earlier one.',
] as const;

/** The steps of the sides, the earliest first. */
export function stepsOf(context: IncidentContext): readonly IncidentStep[] {
  return forSides(context.guide.firstHour, context)
    .filter(({ onlyFor }) => isMeant(onlyFor, context))
    .toSorted((left, right) => left.byMinute - right.byMinute);
}

function stepBlocks(context: IncidentContext): readonly Block[] {
  const steps = stepsOf(context);
  const shown = steps.slice(0, MOST_STEPS);
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
          [words(title, at < 3 ? 'strong' : undefined), words(`  ${String(byMinute)} min`, 'quiet')],
          'statement',
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

function peopleBlocks(context: IncidentContext): readonly Block[] {
  const people = peopleOf(context);
  const blanks = BLANK_ROLES.slice(0, Math.max(0, MOST_PEOPLE - people.length)).map((what) => ({ who: '', what }));
  const rows = [...people.slice(0, MOST_PEOPLE), ...blanks].slice(0, MOST_PEOPLE);
  return [
    heading('Call', { level: 2 }),
    table({
      look: 'dense',
      columns: [
        { head: 'Who', share: 0.36 },
        { head: 'For', share: 0.36 },
        { head: 'Telephone', share: 0.28 },
      ],
      rows: rows.map(({ who, what }) => [
        who === '' ? cell('__________', 'cell-dense') : [paragraph([words(who, 'strong')], 'cell-dense')],
        cell(what, 'cell-dense'),
        cell('__________', 'cell-dense'),
      ]),
    }),
    heading('Do not write', { level: 2 }),
    bullets(NEVER_WRITTEN, 'statement'),
  ];
}

function short(text: string): string {
  if (text.length <= TRIGGER_CHARACTERS) return text;
  const cut = text.slice(0, TRIGGER_CHARACTERS);
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}

function deadlineRow(line: IncidentDeadline, context: IncidentContext) {
  return [
    timeCell(line),
    nameCell(line, context),
    cell(short(triggerOf(line, context))),
    line.owner.trim() === '' ? cell('__________') : strongCell(ownerOf(line)),
  ];
}

function isNoNumber({ deadline, stand }: IncidentDeadline): boolean {
  return deadline.status === 'no-number' && deadline.event !== null && stand.kind === 'open';
}

function restInWords({ said }: IncidentContext, running: number): string {
  const more = Math.max(0, running - MOST_DEADLINES);
  const without = said.deadlines.filter(isNoNumber).length;
  const waiting = said.deadlines.filter(({ deadline }) => deadline.status === 'would-start').length;
  const parts = [
    ...(more === 0 ? [] : [`${countOf(more, 'further deadline')} running`]),
    ...(without === 0 ? [] : [`${countOf(without, 'duty', 'duties')} started without a number of hours or days`]),
    ...(waiting === 0 ? [] : [`${countOf(waiting, 'deadline')} that would start with a further fact`]),
  ];
  const rest = parts.length === 0 ? '' : `Not on this card: ${parts.join('; ')}. `;
  return `${rest}The clock sheet has every line, with its rule and how sure it is. No list is complete: contract and policy terms count only once they are entered.`;
}

function deadlineBlocks(context: IncidentContext): readonly Block[] {
  const running = stillToMeet(context);
  return [
    heading('Next deadlines: plan to the earliest defensible reading', { level: 2 }),
    table(
      {
        look: 'dense',
        columns: [
          { head: 'Plan to', share: 0.29 },
          { head: 'What', share: 0.3 },
          { head: 'Counted from', share: 0.27 },
          { head: 'Owner', share: 0.14 },
        ],
        keepsRows: true,
        rows: running.slice(0, MOST_DEADLINES).map((line) => deadlineRow(line, context)),
      },
      'No deadline runs on what is on record now. That is no finding that none is owed.',
    ),
    paragraph(restInWords(context, running.length), 'caption'),
  ];
}

/** The card. */
export function firstHourCard(context: IncidentContext): readonly Block[] {
  return [
    ...incidentHead(context),
    {
      kind: 'beside',
      share: 0.52,
      gap: 'narrow',
      first: stepBlocks(context),
      second: peopleBlocks(context),
    },
    ...deadlineBlocks(context),
  ];
}
