/** The facts of an incident file: what is on record, and what is recorded as not yet, or not at all. */
import { momentOf, toClockInstant } from '../../clocks/moments';
import { disprovedNames } from '../../incident/incident-facts';
import type { IncidentMoment } from '../../incident/types';
import { capitalized, lowerFirst } from '../../base/words';
import { certainUtc, isToCome, STILL_TO_COME } from '../../wording/incident-deadline-words';
import { shortUtc, shortWallTime } from '../../wording/incident-times';
import {
  CERTAINTY_WORDS,
  clauseLengthInWords,
  conditionAnswerInWords,
  contradictionInWords,
  DETAIL_WORDS,
  INCIDENT_ANSWER_WORDS,
  momentName,
} from '../../wording/incident-words';
import type { Block, TableCell } from '../blocks/block-types';
import { bullets, cell, heading, nothing, paragraph, strongCell, table, words } from '../blocks/build';
import type { IncidentContext } from './incident-context';

const NOT_RECORDED = 'Not recorded';

function orNot(text: string): string {
  return text.trim() === '' ? NOT_RECORDED : text.trim();
}

function whenCell({ time, of }: IncidentMoment, { names, input }: IncidentContext): TableCell {
  if (time === null) return strongCell(names.withoutTime(of));
  const utc = certainUtc(time);
  const elsewhere = utc === null ? [] : [paragraph(shortUtc(utc), 'cell-quiet')];
  const ahead = isToCome(time, input.at) ? [paragraph(STILL_TO_COME, 'cell')] : [];
  return [paragraph([words(shortWallTime(time), 'strong')], 'cell'), ...elsewhere, ...ahead];
}

function momentRow(moment: IncidentMoment, context: IncidentContext): readonly TableCell[] {
  const { what, knownBy, source, certainty, time, days } = moment;
  return [
    [
      paragraph([words(momentName(moment, context.names), 'strong')], 'cell'),
      ...(what.trim() === '' ? [] : [paragraph(what.trim(), 'cell', { isTyped: true })]),
      ...(days === null ? [] : [paragraph(`Grants ${String(days)} days`, 'cell')]),
    ],
    whenCell(moment, context),
    cell(time === null ? '' : capitalized(CERTAINTY_WORDS[certainty])),
    cell(orNot(knownBy)),
    cell(orNot(source)),
  ];
}

function inOrder(moments: readonly IncidentMoment[]): readonly IncidentMoment[] {
  const at = ({ time }: IncidentMoment): string =>
    time === null ? '9999' : toClockInstant(momentOf(time)).utc;
  return moments.toSorted((left, right) => (at(left) < at(right) ? -1 : Number(at(left) > at(right))));
}

function momentBlocks(context: IncidentContext): readonly Block[] {
  const { incident, guide } = context;
  const asked = guide.moments.filter(
    ({ phase, sides }) =>
      phase === 'first' && (sides === undefined || sides.some((side) => incident.sides.includes(side))),
  );
  const missing = asked.filter(({ id }) => !incident.moments.some(({ of }) => of === id));
  return [
    heading('When it happened, and who knew', { level: 2, id: 'moments' }),
    table(
      {
        look: 'ruled',
        columns: [
          { head: 'What', share: 0.3 },
          { head: 'When', share: 0.26 },
          { head: 'How sure', share: 0.13 },
          { head: 'Who knew', share: 0.14 },
          { head: 'Source', share: 0.17 },
        ],
        rows: inOrder(incident.moments).map((moment) => momentRow(moment, context)),
      },
      'No time is on record.',
    ),
    ...(missing.length === 0
      ? []
      : [
          paragraph(
            `Asked first, and nothing is on record: ${missing.map(({ label }) => label).join('; ')}.`,
            'small',
          ),
        ]),
  ];
}

function detailBlocks({ incident }: IncidentContext): readonly Block[] {
  const told = [...incident.details].filter(([, text]) => text.trim() !== '');
  const rows = told.map(([field, text]) => [
    strongCell(DETAIL_WORDS[field]),
    [paragraph(text.trim(), 'cell', { isTyped: true })],
  ]);
  const columns = [
    { head: 'About', share: 0.24 },
    { head: 'What is recorded', share: 0.76 },
  ];
  return [
    heading('What is recorded', { level: 2, id: 'details' }),
    table({ look: 'ruled', columns, rows }, 'Nothing is described yet.'),
  ];
}

/** How many people, by place. A number that is not known is said so, and is not none. */
export function peopleLines({
  incident,
  names,
}: Pick<IncidentContext, 'incident' | 'names'>): readonly string[] {
  return [...incident.people].map(
    ([place, count]) => `${names.place(place)}: ${count === null ? 'number not known' : String(count)}`,
  );
}

function peopleBlocks(context: IncidentContext): readonly Block[] {
  const lines = peopleLines(context);
  return [
    heading('People affected', { level: 2, id: 'people' }),
    lines.length === 0
      ? nothing('Nobody is recorded as affected, and nobody as not affected.')
      : bullets(lines),
  ];
}

function answerBlocks({ incident, names }: IncidentContext): readonly Block[] {
  const disproved = disprovedNames(incident);
  const rows = [
    ...[...incident.names].map(
      ([name, state]) => [names.name(name), capitalized(INCIDENT_ANSWER_WORDS[state])] as const,
    ),
    ...[...incident.conditions.values()].map(
      (answer) =>
        [
          names.condition(answer.condition),
          [conditionAnswerInWords(answer, names), contradictionInWords(answer, disproved)]
            .filter((text) => text !== '')
            .join('. '),
        ] as const,
    ),
  ];
  return [
    heading('Who is bound, and conditions', { level: 2, id: 'conditions' }),
    paragraph('As set for this incident; what the profile of the assessment says stands there.', 'caption'),
    table(
      {
        look: 'dense',
        columns: [
          { head: 'Question', share: 0.78 },
          { head: 'Answer', share: 0.22 },
        ],
        rows: rows.map(([question, answer]) => [cell(question), strongCell(answer)]),
      },
      'Nothing is set.',
    ),
  ];
}

function contractBlocks({ incident, names }: IncidentContext): readonly Block[] {
  return [
    heading('Notice clauses, as counsel read them', { level: 2, id: 'clauses' }),
    table(
      {
        look: 'dense',
        columns: [
          { head: 'With', share: 0.24 },
          { head: 'Clause', share: 0.2 },
          { head: 'Length', share: 0.2 },
          { head: 'From', share: 0.18 },
          { head: 'Goes to', share: 0.18 },
        ],
        rows: incident.contracts.map((clause) => [
          strongCell(clause.counterparty),
          cell(orNot(clause.clause)),
          [
            paragraph(clauseLengthInWords(clause), 'cell'),
            ...(clause.count === null || clause.words.trim() === ''
              ? []
              : [paragraph(clause.words.trim(), 'cell-quiet')]),
          ],
          cell(lowerFirst(names.kind(clause.from))),
          cell(orNot(clause.recipient)),
        ]),
      },
      'None is entered. That is no finding that there is none.',
    ),
  ];
}

/** All facts. */
export function factBlocks(context: IncidentContext): readonly Block[] {
  return [
    heading('Facts', { level: 1, id: 'facts' }),
    ...momentBlocks(context),
    ...detailBlocks(context),
    ...peopleBlocks(context),
    ...answerBlocks(context),
    ...contractBlocks(context),
  ];
}
