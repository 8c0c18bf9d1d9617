/**
 * The litigation hold and the letter to a vendor, from the pack’s words. A slot is filled where the record says what belongs
 * there, and nothing is guessed: what only counsel can say stays open and is marked.
 */
import type { HoldSlot, IncidentLetter } from '../../pack/schema-incident';
import type { IncidentMoment } from '../../incident/types';
import { formatDate } from '../../wording/format';
import { CERTAINTY_WORDS } from '../../wording/incident-words';
import type { Block } from '../blocks/block-types';
import { heading, paragraph, words } from '../blocks/build';
import type { Inline } from '../blocks/inline-types';
import { exerciseBlocks } from './head';
import type { IncidentContext } from './incident-context';

/** What stands in an open slot, in brackets. */
const OPEN: Readonly<Record<HoldSlot, string>> = {
  company: 'name of the company',
  subject: 'what this is about, in neutral words',
  'from-day': 'first day to be kept',
  'issued-on': 'day',
  'issued-by': 'name',
  'counsel-contact': 'counsel’s name and telephone',
  recipient: 'recipient',
  anticipated: 'which litigation or investigation, since when, and why: for counsel to say',
  systems: 'systems',
  vendor: 'name of the vendor',
  accounts: 'accounts',
  'reply-by': 'day',
};

const SLOT = /\{([a-z-]+)\}/;
const DAY_LENGTH = 'YYYY-MM-DD'.length;

function isSlot(name: string): name is HoldSlot {
  return name in OPEN;
}

function began({ incident }: IncidentContext): IncidentMoment | undefined {
  return incident.moments.find(({ of, time }) => of === 'began' && time !== null);
}

/**
 * What the record says of a slot; of the others it says nothing, or only counsel can. The title of the record is no subject: it
 * is counsel’s own word for it, and may judge.
 */
const RECORDED: Readonly<Partial<Record<HoldSlot, (context: IncidentContext) => string>>> = {
  company: ({ report }) => report.input.assessment.profile.organisation,
  'from-day': (context) => {
    const day = began(context)?.time?.at.slice(0, DAY_LENGTH);
    return day === undefined ? '' : formatDate(day);
  },
  systems: ({ incident }) => incident.details.get('systems') ?? '',
  vendor: ({ incident }) => incident.details.get('vendor') ?? '',
};

/** Marks what is left open in a paper that somebody completes. */
export function openMark(text: string): Inline {
  return words(`[${text}]`, 'warning');
}

/** A day that is not certain is filled in and marked. */
function doubtOf(slot: HoldSlot, context: IncidentContext): readonly Inline[] {
  const certainty = began(context)?.certainty ?? 'certain';
  return slot !== 'from-day' || certainty === 'certain'
    ? []
    : [words(' '), openMark(`${CERTAINTY_WORDS[certainty]}: confirm`)];
}

function slotInlines(name: string, context: IncidentContext): readonly Inline[] {
  if (!isSlot(name)) return [words(`{${name}}`)];
  const text = RECORDED[name]?.(context).trim() ?? '';
  return text === '' ? [openMark(OPEN[name])] : [words(text), ...doubtOf(name, context)];
}

/** A text with its slots filled or marked. */
export function filled(text: string, context: IncidentContext): readonly Inline[] {
  return text
    .split(SLOT)
    .flatMap((piece, at) => (at % 2 === 0 ? [words(piece)] : slotInlines(piece, context)))
    .filter((inline) => inline.kind !== 'text' || inline.text !== '');
}

function letterBlocks({ paragraphs }: IncidentLetter, context: IncidentContext): readonly Block[] {
  return paragraphs.flatMap(({ id, heading: title, text, items }) => [
    ...(title === undefined ? [] : [heading(title, { level: 1, id: `letter-${id}` })]),
    paragraph(filled(text, context)),
    ...(items.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            marker: 'bullet' as const,
            items: items.map((item) => [paragraph(filled(item, context))]),
          },
        ]),
  ]);
}

const TO_COMPLETE =
  'Draft. What stands in brackets is open: counsel completes it. What is filled in comes from the record of the incident; read it before this goes out, and take this line out.';

function letter(of: IncidentLetter, context: IncidentContext): readonly Block[] {
  return [...exerciseBlocks(context), paragraph(TO_COMPLETE, 'caveat'), ...letterBlocks(of, context)];
}

/** The hold for those who keep records. */
export function holdNotice(context: IncidentContext): readonly Block[] {
  return letter(context.guide.hold, context);
}

/** The letter by which a vendor is asked to keep what it holds. */
export function vendorLetter(context: IncidentContext): readonly Block[] {
  return letter(context.guide.vendorLetter, context);
}
