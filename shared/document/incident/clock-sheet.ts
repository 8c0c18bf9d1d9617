/** The clock sheet: every deadline in its five groups, with its rule, how sure it is, whose it is, and what was done. */
import { joinWords } from '../../base/words';
import type { IncidentDeadline } from '../../incident/incident-deadlines';
import { deadlineReasonsInWords } from '../../wording/deadline-words';
import { DEADLINE_GROUPS, groupDeadlines } from '../../incident/deadline-groups';
import { DEADLINE_GROUP_WORDS } from '../../wording/incident-deadline-words';
import type { Block, TableCell } from '../blocks/block-types';
import { cell, heading, nothing, paragraph, table, words } from '../blocks/build';
import {
  confidenceKey,
  coverageOf,
  nameCell,
  lineOwner,
  ruleBlocks,
  standCell,
  timeCell,
  triggerOf,
} from './deadline-lines';
import { incidentHead } from './head';
import type { IncidentContext } from './incident-context';

type Lines = readonly IncidentDeadline[];

const WITH_TIME = [
  { head: 'Plan to', share: 0.2 },
  { head: 'What', share: 0.16 },
  { head: 'Counted from', share: 0.16 },
  { head: 'Rule, and why it stands so', share: 0.32 },
  { head: 'Owner and stand', share: 0.16 },
] as const;
const WITHOUT_TIME = [
  { head: 'What', share: 0.22 },
  { head: 'Starts with', share: 0.22 },
  { head: 'Rule, and why it stands so', share: 0.38 },
  { head: 'Owner and stand', share: 0.18 },
] as const;

function endCell(line: IncidentDeadline, context: IncidentContext): TableCell {
  return [paragraph([words(lineOwner(line), 'strong')], 'cell'), ...standCell(line, context)];
}

function timedTable(lines: Lines, context: IncidentContext): Block {
  return table({
    look: 'ruled',
    columns: WITH_TIME,
    rows: lines.map((line) => [
      timeCell(line, context),
      nameCell(line, context),
      cell(triggerOf(line, context)),
      ruleBlocks(line, context),
      endCell(line, context),
    ]),
  });
}

function untimedTable(lines: Lines, context: IncidentContext): Block {
  return table({
    look: 'dense',
    columns: WITHOUT_TIME,
    rows: lines.map((line) => [
      nameCell(line, context),
      cell(triggerOf(line, context)),
      ruleBlocks(line, context),
      endCell(line, context),
    ]),
  });
}

/** Lines that bind nobody here are many and say the same: each reason once, with all that stand so. */
function byReason(lines: Lines, { words: said }: IncidentContext): Block {
  const groups = new Map<string, IncidentDeadline[]>();
  for (const line of lines) {
    const why = deadlineReasonsInWords(line.deadline, said);
    groups.set(why, [...(groups.get(why) ?? []), line]);
  }
  return table({
    look: 'dense',
    columns: [
      { head: 'Because', share: 0.4 },
      { head: 'What', share: 0.6 },
    ],
    rows: [...groups].map(([why, those]) => [cell(why), cell(namesOf(those))]),
  });
}

/** Stages of one law together, with the law: they are called alike in several. */
function namesOf(lines: Lines): string {
  const byLaw = new Map<string, readonly string[]>();
  for (const { deadline, contract } of lines) {
    const law = contract === null ? deadline.authority : '';
    byLaw.set(law, [...new Set([...(byLaw.get(law) ?? []), deadline.stage])]);
  }
  return [...byLaw]
    .map(([law, stages]) => `${joinWords(stages, 'and')}${law === '' ? '' : ` (${law})`}`)
    .join('; ');
}

function isUntouched({ stand, owner }: IncidentDeadline): boolean {
  return stand.kind === 'open' && owner.trim() === '';
}

/** A line that somebody owns, filed or set aside has a row of its own, whatever group it is in. */
function looseGroup(lines: Lines, context: IncidentContext): readonly Block[] {
  const own = lines.filter((line) => !isUntouched(line));
  const rest = lines.filter(isUntouched);
  return [
    ...(own.length === 0 ? [] : [untimedTable(own, context)]),
    ...(rest.length === 0 ? [] : [byReason(rest, context)]),
  ];
}

const LOOSE: ReadonlySet<string> = new Set(['not-bound', 'not-in-force']);

function linesIn(lines: Lines, context: IncidentContext): readonly Block[] {
  const timed = lines.filter(({ deadline }) => deadline.planTo !== null);
  const untimed = lines.filter(({ deadline }) => deadline.planTo === null && !LOOSE.has(deadline.status));
  const loose = lines.filter(({ deadline }) => deadline.planTo === null && LOOSE.has(deadline.status));
  return [
    ...(timed.length === 0 ? [] : [timedTable(timed, context)]),
    ...(untimed.length === 0 ? [] : [untimedTable(untimed, context)]),
    ...looseGroup(loose, context),
  ];
}

/** How many there are of each, before any of them. */
function summaryOf({ said }: IncidentContext): Block {
  const groups = groupDeadlines(said.deadlines);
  const counts = DEADLINE_GROUPS.map(
    (group) => `${DEADLINE_GROUP_WORDS[group].title}: ${String(groups[group].length)}`,
  );
  return paragraph(counts.join(' · '), 'summary');
}

/** All lines by group. */
export function deadlineGroups(context: IncidentContext): readonly Block[] {
  const groups = groupDeadlines(context.said.deadlines);
  return DEADLINE_GROUPS.flatMap((group) => [
    heading(DEADLINE_GROUP_WORDS[group].title, { level: 1, id: `group-${group}` }),
    ...(groups[group].length === 0
      ? [nothing('No line stands so on what is on record now.')]
      : linesIn(groups[group], context)),
  ]);
}

/** The sheet. */
export function clockSheet(context: IncidentContext): readonly Block[] {
  return [
    ...incidentHead(context),
    paragraph(
      'Plan to the time in the first column: the earliest reading that can be defended. A later reading is a note for counsel and no time to plan for.',
      'caveat',
    ),
    summaryOf(context),
    ...deadlineGroups(context),
    heading('What this sheet covers, and what not', { level: 1, id: 'coverage' }),
    paragraph(coverageOf(context)),
    confidenceKey(),
  ];
}
