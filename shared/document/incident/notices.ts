/**
 * Drafts of the notices that are owed: facts filled in from the record, judgment left open and marked. Holds no time to plan
 * for and no view of counsel, since what is made of it goes out.
 */
import { countOf, lowerFirst } from '../../base/words';
import type { NoticeDraft, NoticeFact, NoticeItem } from '../../pack/schema-incident';
import { certainUtc } from '../../wording/incident-deadline-words';
import { shortUtc, weekdayTime } from '../../wording/incident-times';
import { CERTAINTY_WORDS } from '../../wording/incident-words';
import type { Block, TableCell } from '../blocks/block-types';
import { heading, nothing, paragraph, strongCell, table, words } from '../blocks/build';
import type { Inline } from '../blocks/inline-types';
import { confidenceLabel } from './deadline-lines';
import { peopleLines } from './file-facts';
import { exerciseBlocks } from './head';
import type { IncidentContext } from './incident-context';
import type { ChosenNotice } from './incident-types';
import { openMark } from './letters';

/** Where a list of contents comes from. */
const CONTENT_FROM: Readonly<Record<NoticeDraft['contentFrom'], string>> = {
  rule: 'The rule lists what it must say',
  guidance: 'Guidance lists what it should say',
  form: 'A form asks for it',
  contract: 'The agreement or policy says what it must say',
  none: 'The rule lists no contents; this list is a proposal',
};

const NOT_RECORDED = 'not recorded';

function valueOf(text: string): readonly Inline[] {
  return text.trim() === '' ? [openMark(NOT_RECORDED)] : [words(text.trim())];
}

function peopleCount({ incident }: IncidentContext): readonly Inline[] {
  const counts = [...incident.people.values()];
  if (counts.length === 0) return [openMark(NOT_RECORDED)];
  const total = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const open = counts.filter((count) => count === null).length;
  return open === 0
    ? [words(String(total))]
    : [words(`${String(total)} counted so far. `), openMark(`number not known in ${countOf(open, 'place')}`)];
}

/** Every place on record: which of them a notice asks for is not known here. */
function peopleByPlace(context: IncidentContext): readonly Inline[] {
  const lines = peopleLines(context);
  const said = valueOf(lines.join('; '));
  return lines.length < 2
    ? said
    : [...said, words(' '), openMark('every place on record: keep those that are asked for')];
}

/** Filings alone: who else was told, without references or names. */
function noticesSent({ incident, names }: IncidentContext): string {
  const filed = [...incident.filings.values()].map(
    (filing) => `${names.obligation(filing.obligation)}, ${weekdayTime(filing.filed)}`,
  );
  return filed.join('; ');
}

function factInlines(fact: NoticeFact, context: IncidentContext): readonly Inline[] {
  switch (fact) {
    case 'company':
      return valueOf(context.report.input.assessment.profile.organisation);
    case 'people-count':
      return peopleCount(context);
    case 'people-by-place':
      return peopleByPlace(context);
    case 'notices-sent':
      return valueOf(noticesSent(context));
    default:
      return valueOf(context.incident.details.get(fact) ?? '');
  }
}

function momentInlines(id: string, context: IncidentContext): readonly Inline[] {
  const moments = context.incident.moments.filter(({ of }) => of === id);
  if (moments.length === 0) return [openMark(NOT_RECORDED)];
  return moments.flatMap((moment, place): readonly Inline[] => {
    const { time, certainty } = moment;
    const gap = place === 0 ? [] : [words('; ')];
    if (time === null) return [...gap, openMark(lowerFirst(context.names.withoutTime(moment.of)))];
    const at = certainUtc(time);
    const utc = at === null ? '' : ` (${shortUtc(at)})`;
    const sure =
      certainty === 'certain' ? [] : [words(' '), openMark(`${CERTAINTY_WORDS[certainty]}: confirm`)];
    return [...gap, words(`${weekdayTime(time)}${utc}`), ...sure];
  });
}

function itemInlines(item: NoticeItem, context: IncidentContext): readonly Inline[] {
  switch (item.kind) {
    case 'moment':
      return momentInlines(item.moment, context);
    case 'fact':
      return factInlines(item.fact, context);
    case 'counsel':
      return [openMark('open: counsel decides'), words(` ${item.decide}`, 'quiet')];
  }
}

function itemRow(item: NoticeItem, context: IncidentContext): readonly TableCell[] {
  return [strongCell(item.label), [paragraph(itemInlines(item, context), 'cell', { isTyped: true })]];
}

function drafterBlocks(draft: NoticeDraft, { obligations }: ChosenNotice, { names }: IncidentContext): Block {
  const { recipient, how, contentFrom, read, confidence, note } = draft;
  const lines = [
    `To: ${recipient}`,
    `How: ${how}`,
    ...(obligations.length === 0 ? [] : [`For: ${obligations.map(names.obligation).join('; ')}`]),
    `Contents: ${CONTENT_FROM[contentFrom]}. Read: ${read} (${confidenceLabel(confidence)})`,
    ...(note === undefined ? [] : [note]),
  ];
  return {
    kind: 'box',
    blocks: [
      paragraph([words('For the drafter; take this box out before it goes out.', 'label')], 'small'),
      ...lines.map((line) => paragraph(line.endsWith('.') ? line : `${line}.`, 'small')),
    ],
  };
}

function draftBlocks(chosen: ChosenNotice, context: IncidentContext): readonly Block[] {
  const draft = context.guide.notices.find(({ id }) => id === chosen.notice);
  if (draft === undefined) return [];
  return [
    heading(draft.title, { level: 1, id: `notice-${draft.id}` }),
    paragraph('DRAFT, NOT FILED', 'kicker'),
    drafterBlocks(draft, chosen, context),
    table({
      look: 'ruled',
      columns: [
        { head: 'What it says', share: 0.34 },
        { head: 'From the record, or open', share: 0.66 },
      ],
      rows: draft.items.map((item) => itemRow(item, context)),
    }),
  ];
}

/** The drafts, each on pages of its own: they go to different readers. */
export function noticeDrafts(context: IncidentContext): readonly Block[] {
  const { notices } = context.input;
  return [
    ...exerciseBlocks(context),
    paragraph(
      'Draft, not filed. Facts come from the record of the incident as it stands; nothing in brackets is decided. Counsel reads, completes and releases each, and one that goes out holds none of the others.',
      'caveat',
    ),
    ...(notices.length === 0
      ? [
          nothing(
            'No draft: no deadline that has one runs on what is on record now. That is no finding that none is owed.',
          ),
        ]
      : notices.flatMap((chosen, at) => [
          ...(at === 0 ? [] : [{ kind: 'page-break' as const }]),
          ...draftBlocks(chosen, context),
        ])),
  ];
}
