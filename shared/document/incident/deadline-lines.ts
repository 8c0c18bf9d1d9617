/** A deadline as card and clock sheet show it. The later reading is a note below the earliest, and never stands alone. */
import { CONFIDENCE_MARKS, CONFIDENCES } from '../../wording/authority-words';
import { coverageInWords, deadlineReasonsInWords } from '../../wording/deadline-words';
import { isWithin, standInWords, triggerAsOf } from '../../wording/incident-deadline-words';
import { shortDeadlineTime, shortUtc, shortWallTime } from '../../wording/incident-times';
import { clauseInWords } from '../../wording/incident-words';
import type { IncidentDeadline } from '../../incident/incident-deadlines';
import type { Block, TableCell } from '../blocks/block-types';
import { cell, paragraph, words } from '../blocks/build';
import { regimeOfDeadline, type IncidentContext } from './incident-context';

function laterOf({ outer, planTo }: IncidentDeadline['deadline'], isShort: boolean): readonly Block[] {
  if (outer === null) return [];
  const { local: at, zone } = outer;
  const said =
    isShort && zone === planTo?.zone
      ? `${shortWallTime({ at, zone }).slice(0, -zone.length)}there`
      : shortDeadlineTime(outer);
  return [paragraph(`Note: a later reading is ${said}`, 'cell-quiet')];
}

/** How a time is set: on the card large, and its later reading in few words. */
export type TimeLook = 'card' | 'sheet';

/** Overdue is said only where no reading of the rule supports a later time. */
function overdueMark({ outer }: IncidentDeadline['deadline'], asOf: string): string {
  return isWithin(outer, asOf) ? 'PAST; only the later reading is open' : 'OVERDUE';
}

/** The earliest reading: there, in UTC, and the later reading as a note below. */
export function timeCell(
  { deadline, stand }: IncidentDeadline,
  { input }: IncidentContext,
  look: TimeLook = 'sheet',
): TableCell {
  const { planTo } = deadline;
  if (planTo === null) return cell('No time');
  const { local: at, zone, utc } = planTo;
  const style = look === 'card' ? 'entry-title' : 'cell';
  return [
    paragraph([words(shortWallTime({ at, zone }), 'strong')], style),
    paragraph(shortUtc(utc), 'cell'),
    ...(stand.kind === 'overdue'
      ? [paragraph([words(overdueMark(deadline, input.at), 'warning')], 'cell')]
      : []),
    ...laterOf(deadline, look === 'card'),
  ];
}

/** What is to be done, and under which law or agreement. */
export function nameCell(line: IncidentDeadline, context: IncidentContext): TableCell {
  return [
    paragraph([words(line.deadline.stage, 'strong')], 'cell'),
    paragraph(regimeOfDeadline(line, context), 'cell-quiet'),
  ];
}

/** What it is counted from, or what would start it. */
export function triggerOf({ deadline }: IncidentDeadline, { words: said, input }: IncidentContext): string {
  return triggerAsOf(deadline, said, input.at);
}

/** The rule with its mark, and why the line stands so. */
export function ruleBlocks(
  { deadline, contract }: IncidentDeadline,
  { words: said }: IncidentContext,
): readonly Block[] {
  const { mark } = CONFIDENCE_MARKS[deadline.confidence];
  const source =
    contract === null
      ? `${deadline.authority} [${mark}]`
      : `As counsel read the ${contract.under}: ${clauseInWords(contract)}`;
  const why = deadlineReasonsInWords(deadline, said);
  return [paragraph(source, 'cell'), ...(why === '' ? [] : [paragraph(why, 'cell-quiet')])];
}

/** Who does it. */
export function lineOwner({ owner }: IncidentDeadline): string {
  return owner.trim() === '' ? 'No owner' : owner.trim();
}

/** What was done about it. */
export function standCell({ deadline, stand }: IncidentDeadline, { input }: IncidentContext): TableCell {
  const said = standInWords(stand, deadline.outer, input.at);
  return stand.kind === 'overdue' ? cell([words(said, 'warning')]) : cell(said, 'cell');
}

/** How sure each source is, by its letter. */
export function confidenceKey(): Block {
  const keys = Object.entries(CONFIDENCE_MARKS).map(([, { mark, meaning }]) => `[${mark}] ${meaning}`);
  return paragraph(keys.join(' '), 'caption');
}

/** How sure one source is, in words. */
export function confidenceLabel(confidence: IncidentDeadline['deadline']['confidence']): string {
  return CONFIDENCES[confidence].label;
}

/** What the list covers and what it does not. */
export function coverageOf({ said, regimes, table, words: named }: IncidentContext): string {
  const { notUnderstood, withoutEffect } = said;
  return coverageInWords(regimes, table, {
    notUnderstood: [...notUnderstood.names, ...notUnderstood.kinds],
    withoutEffect: withoutEffect.map(named.kind),
  });
}
