/**
 * What must stand in a document of an incident, derived from its log, the clocks and the pack alone. Shares no builder and no
 * words with the papers, but the acts of the log are found by the texts that were typed into them.
 */
import { incidentEntrySchema } from '../../assessment/schema-incident';
import { listTexts } from '../../assessment/schema-texts';
import type { IncidentInput } from '../../document/incident/incident-types';
import { choicesIn, incidentDeadlines, type IncidentDeadline } from '../../incident/incident-deadlines';
import { readIncident } from '../../incident/read-incident';
import type { Filing, Incident } from '../../incident/types';
import type { IncidentGuide, IncidentLetter } from '../../pack/schema-incident';
import { ANYWHERE, section, type ItemKind, type ProofItem, type ProofSource } from './items';

interface Reading {
  readonly input: IncidentInput;
  readonly incident: Incident;
  readonly guide: IncidentGuide;
  readonly lines: readonly IncidentDeadline[];
  readonly source: ProofSource;
}

type ItemsOf = (reading: Reading) => readonly ProofItem[];

/** Nothing where the document is of no incident: makers refuse that before. */
function ofIncident(items: ItemsOf): (source: ProofSource) => readonly ProofItem[] {
  return (source) => {
    const { incident: input, pack, assessment } = source;
    const { regimes, incident: guide } = pack;
    const incident = input === undefined ? null : readIncident(input.log, input.id);
    if (input === undefined || incident === null || regimes === null || guide === null) return [];
    const law = { pack, regimes, choices: choicesIn(assessment.profile) };
    const { deadlines: lines } = incidentDeadlines(incident, law, input.at);
    return items({ input, incident, guide, lines, source });
  };
}

function item(name: string, texts: readonly string[], kind: ItemKind = 'record'): ProofItem {
  return { kind, name, texts: texts.filter((text) => text.trim() !== ''), under: ANYWHERE };
}

const DAY = 'YYYY-MM-DD'.length;
const MINUTE = 'YYYY-MM-DDTHH:MM'.length;

function digitsOf(utc: string): string {
  return `${utc.slice(0, DAY)} ${utc.slice(DAY + 1, MINUTE)} UTC`;
}

function isToMeet({ deadline, stand }: IncidentDeadline): boolean {
  return deadline.status === 'running' && (stand.kind === 'open' || stand.kind === 'overdue');
}

/** Time and name side by side, unless a note on the time stands between them. */
function timed({ deadline, stand, owner }: IncidentDeadline): ProofItem {
  const { stage, planTo, outer } = deadline;
  const at = planTo === null ? '' : digitsOf(planTo.utc);
  const isBeside = outer === null && stand.kind !== 'overdue';
  const later = outer === null ? [] : ['a later reading is'];
  return item(
    `the deadline “${stage}”`,
    [...(isBeside ? [`${at} ${stage}`] : [at, stage]), ...later, owner],
    'clock',
  );
}

/** The later reading, beside the earliest that every sheet has. */
function later({ deadline: { outer, stage } }: IncidentDeadline): readonly ProofItem[] {
  return outer === null ? [] : [item(`the later reading of “${stage}”`, [digitsOf(outer.utc)], 'clock')];
}

/** An exercise says so. */
export const exerciseMarked = ofIncident(({ incident }) =>
  incident.exercise === null ? [] : [item('that it is an exercise', ['EXERCISE'])],
);

/** A page has room for so many whatever they are called. */
const SURELY_ON_CARD = 4;
/** Of a long name a card has the beginning. */
const SURELY_SHOWN = 24;

/** The next deadlines of the card. */
export const nextDeadlines = ofIncident(({ lines }) =>
  lines
    .filter(isToMeet)
    .slice(0, SURELY_ON_CARD)
    .map(({ deadline: { stage, planTo } }) => {
      const name = stage.length <= SURELY_SHOWN ? stage : stage.slice(0, SURELY_SHOWN).replace(/\s\S*$/u, '');
      return item(`the deadline “${stage}”`, [planTo === null ? '' : digitsOf(planTo.utc), name], 'clock');
    }),
);

function forSides<Item extends { readonly sides?: readonly string[] | undefined }>(
  items: readonly Item[],
  { incident }: Reading,
): readonly Item[] {
  return items.filter(
    ({ sides }) => sides === undefined || sides.some((side) => incident.sides.includes(side)),
  );
}

/** The three things to do now. */
export const firstSteps = ofIncident((reading) => {
  const steps = forSides(reading.guide.firstHour, reading).filter(({ onlyFor }) => onlyFor === undefined);
  return steps.slice(0, 3).map(({ title }) => item(`the step “${title}”`, [title], 'action'));
});

function standTexts({ stand }: IncidentDeadline): readonly string[] {
  switch (stand.kind) {
    case 'filed':
      return [stand.filing.by, stand.filing.reference];
    case 'set-aside':
      return [stand.because];
    case 'overdue':
      return ['no filing is on record'];
    case 'open':
      return [];
  }
}

/** Every line of the clocks, with its source and what was done. */
export const everyDeadline = ofIncident(({ lines }) =>
  lines.flatMap((line) => {
    const { deadline, contract } = line;
    const source = contract === null ? [deadline.authority] : [contract.words];
    const said = item(
      `the line “${deadline.stage}”`,
      [deadline.stage, ...source, line.owner, ...standTexts(line)],
      'clock',
    );
    return deadline.planTo === null ? [said] : [said, timed(line), ...later(line)];
  }),
);

/** What the list does not cover. */
export const deadlinesCovered = ofIncident(({ source }) => {
  const outside = source.pack.clockTable?.outline.map((row) => row.outside) ?? [];
  return [item('what the list does not cover', ['it is not complete', ...outside], 'clock')];
});

function momentItem({ what, knownBy, source, time }: Incident['moments'][number]): ProofItem {
  const hour = time === null ? '' : time.at.slice(DAY + 1, MINUTE);
  return { ...item('a time on record', [what, knownBy, source, hour], 'fact'), under: section('Facts') };
}

function filingItem({ by, reference, copy }: Filing): ProofItem {
  const texts = [by, reference, ...(copy === null ? [] : [copy.name, copy.sha256])];
  return { ...item('a filing', texts, 'fact'), under: section('Filings') };
}

/** What the incident is on record as. */
export const incidentFactsTold = ofIncident(({ incident }) => [
  ...incident.moments.map(momentItem),
  ...[...incident.details].map(([field, text]) => item(`what is recorded on ${field}`, [text], 'fact')),
  ...[...incident.people].map(([place, count]) =>
    item(`the people affected in ${place}`, [count === null ? 'number not known' : String(count)], 'fact'),
  ),
  ...incident.contracts.map(({ counterparty, clause, words }) =>
    item(`the clause of ${counterparty}`, [counterparty, clause, words], 'fact'),
  ),
  ...[...incident.filings.values()].map(filingItem),
]);

/** Every item of the three lists, whether or not anything is recorded for it. */
export const incidentLists = ofIncident((reading) => {
  const { guide, incident } = reading;
  const items = [...forSides(guide.preservation, reading), ...guide.privilege.items];
  const states = Object.values(incident.items).flatMap((list) => [...list.values()]);
  return [
    ...items.map(({ title }) => item(`the item “${title}”`, [title])),
    ...states.map(({ item: id, owner, note }) => item(`what is recorded on ${id}`, [owner, note])),
  ];
});

/** Every entry of the log by its hash, with every text that was typed into it. */
export const incidentLogTold = ofIncident(({ input }) =>
  input.log.map((entry) => ({
    ...item(`entry ${String(entry.number)} of the log`, [
      entry.hash,
      ...listTexts(incidentEntrySchema, entry).map(({ text }) => text.trim()),
    ]),
    under: section('The log'),
  })),
);

const SLOTS = /\{[a-z-]+\}/;
/** A piece between two slots may be a word that stands anywhere. */
const TELLING_WORDS = 3;

function letterItems({ paragraphs }: IncidentLetter): readonly ProofItem[] {
  return paragraphs.map(({ id, text, items }) =>
    item(
      `the paragraph “${id}”`,
      [text, ...items].flatMap((each) =>
        each.split(SLOTS).filter((piece) => piece.trim().split(/\s+/).length >= TELLING_WORDS),
      ),
    ),
  );
}

/** Every order of the hold. */
export const holdOrdered = ofIncident(({ guide }) => letterItems(guide.hold));

/** Everything a vendor is asked for. */
export const vendorAsked = ofIncident(({ guide }) => letterItems(guide.vendorLetter));

/** Every draft with every item of its list, and what counsel decides. */
export const noticesDrafted = ofIncident(({ input, guide }) =>
  guide.notices
    .filter(({ id }) => input.notices.some(({ notice }) => notice === id))
    .flatMap(({ title, read, items }) => [
      { ...item(`the draft “${title}”`, ['Draft', read]), under: section(title) },
      ...items.map((each) => ({
        ...item(`“${each.label}” of the draft “${title}”`, [
          each.label,
          ...(each.kind === 'counsel' ? ['open: counsel decides', each.decide] : []),
        ]),
        under: section(title),
      })),
    ]),
);

/** Every deadline that is to be met, in UTC as calendars write it. */
export const incidentDates = ofIncident(({ lines }) =>
  lines
    .filter(isToMeet)
    .flatMap(({ deadline: { stage, planTo } }) =>
      planTo === null
        ? []
        : [item(`the date of “${stage}”`, [planTo.utc.replaceAll(/[-:]/g, ''), stage], 'clock')],
    ),
);
