/** The memo's question-by-question analysis and its kept answers. Privileged notes appear here only, boxed. */
import type { Content, ContentText } from 'pdfmake/interfaces';
import type { AnswerView, EvidenceView, UnknownAnswerView } from '../../memo-types';
import { estimateHeight } from '../estimate';
import { privilegedBox, ruledTable } from './table';
import { answerDestination, findingDestination } from '../destinations';
import { citeRuns, headlineTag, together } from './text';

/** An entry up to this height stays on one page; a longer one may break between its parts. In points. */
const KEPT_ENTRY = 75;
/** A part of an entry up to this height stays on one page. */
const KEPT_PART = 290;

/** A note up to this length stands in the line of its answer. */
const SHORT_NOTE = 160;

/** A line that begins with what it is: "Note  The charter has named …". */
function labeled(label: string, text: string): Content {
  return { text: [{ text: `${label}  `, style: 'runIn' }, { text }], style: 'entryText' };
}

/** The label of an answer with its text, which may begin with the same words: they are not said twice. */
function answerWords({ state, answer }: AnswerView): readonly [string, string] {
  const text = answer.join('\n');
  return [state, text.startsWith(state) ? text.slice(state.length).replace(/^[:.]? */, '') : text];
}

/** The answer, and what was noted about it in the same paragraph where the answer is a single line. */
function answerLine(view: AnswerView): readonly Content[] {
  const { answer, note } = view;
  const [state, text] = answerWords(view);
  if (answer.length > 1 || note.length > SHORT_NOTE) {
    return [labeled(state, text), ...optional('Note', note)];
  }
  const noted = note === '' ? [] : [{ text: '   ' }, { text: 'Note  ', style: 'runIn' }, { text: note }];
  return [
    {
      text: [{ text: `${state}  `, style: 'runIn' }, { text }, ...noted],
      style: 'entryText',
    },
  ];
}

function optional(label: string, text: string): readonly Content[] {
  return text === '' ? [] : [labeled(label, text)];
}

/** Evidence in one line. */
function evidenceLine(evidence: readonly EvidenceView[]): string {
  return evidence.map((item) => `${item.label} (${item.location})`).join('; ');
}

function findingLine(view: AnswerView): readonly Content[] {
  if (view.finding === null) return [];
  const { title, action } = view.finding;
  const runs = [
    { text: 'Finding  ', style: 'runIn', linkToDestination: findingDestination(view.questionId) },
    { text: `${title}. `, style: 'strong' },
    { text: action },
  ];
  return [{ text: runs, style: 'entryText' }];
}

/** What stands behind the question, in small print and one paragraph. */
function background(view: AnswerView): Content {
  const evidence =
    view.evidence.length > 0
      ? `${evidenceLine(view.evidence)}.`
      : `None recorded. To ask for: ${view.evidenceToAskFor.join('; ')}.`;
  const authority: readonly ContentText[] =
    view.cites.length === 0 ? [{ text: 'None named.  ' }] : [...citeRuns(view.cites), { text: '.  ' }];
  const runs: ContentText[] = [
    { text: 'Evidence  ', style: 'runInSmall' },
    { text: `${evidence}  ` },
    { text: 'Why it matters  ', style: 'runInSmall' },
    { text: `${view.why}  ` },
    { text: 'Authority  ', style: 'runInSmall' },
    ...authority,
  ];
  const made = [view.asked, view.recorded === '' ? '' : `${view.recorded}.`].filter((part) => part !== '');
  return { text: [...runs, { text: made.join(' ') }], style: 'entrySmall' };
}

/** The parts of an entry as one block; a long one may break, but between its parts, or inside a very long one. */
function entry(title: Content, parts: readonly Content[], width: number): Content[] {
  const heightOf = (nodes: readonly Content[]) =>
    nodes.reduce<number>((sum, node) => sum + estimateHeight(node, width), 0);
  const isSmall = (nodes: readonly Content[]) => heightOf(nodes) <= KEPT_PART;
  if (heightOf([title, ...parts]) <= KEPT_ENTRY) return [together([title, ...parts])];
  const [first, ...rest] = parts;
  const beginning = first === undefined ? [title] : [title, first];
  const kept = rest.map((part) => (isSmall([part]) ? together([part]) : part));
  return [...(isSmall(beginning) ? [together(beginning)] : beginning), ...kept];
}

function entryTitle(id: string, question: string): Content {
  return {
    place: answerDestination(id),
    text: [{ text: `${id}  `, style: 'accent' }, { text: question }],
    style: 'entryTitle',
    role: 'H4',
  };
}

function noteBox(note: string): readonly Content[] {
  return note === '' ? [] : [privilegedBox(note)];
}

/** One question with everything recorded about it. */
export function answerBlock(view: AnswerView, width: number): Content[] {
  const parts = [
    ...answerLine(view),
    ...findingLine(view),
    ...noteBox(view.privilegedNote),
    background(view),
  ];
  return entry(entryTitle(view.questionId, view.question), parts, width);
}

/** A question with what was recorded about it and nothing else: no finding, no reasons, no privileged note. */
export function factBlock(view: AnswerView, width: number): Content[] {
  const parts = [
    labeled(...answerWords(view)),
    ...optional('Note', view.note),
    ...optional('Evidence', evidenceLine(view.evidence)),
    { text: [{ text: 'Authority  ', style: 'runInSmall' }, ...citeRuns(view.cites)], style: 'entrySmall' },
    { text: [view.asked, view.recorded].filter((part) => part !== '').join(' '), style: 'entrySmall' },
  ];
  return entry(entryTitle(view.questionId, view.question), parts, width);
}

/** The same for an answer that is kept but not scored, with its headline, since no group states it. */
export function keptAnswerBlock(view: AnswerView, width: number): Content[] {
  return [headlineTag(view.headline), ...answerBlock(view, width)];
}

/** Questions about which nothing is recorded, with what to ask for. */
export function blankTable(views: readonly AnswerView[], width: number): readonly Content[] {
  if (views.length === 0) return [];
  const table = ruledTable({
    head: ['', 'Not answered yet', 'Evidence to ask for'],
    shares: [0.08, 0.57, 0.35],
    width,
    keepRows: true,
    isDense: true,
    rows: views.map((view) => [
      { text: view.questionId, style: 'number', place: answerDestination(view.questionId) },
      {
        text: [
          { text: `${view.question} ` },
          ...citeRuns(view.cites).map((run) => ({ ...run, style: 'quiet' })),
        ],
        style: 'cell',
      },
      { text: view.evidenceToAskFor.join('; '), style: 'cellSmall' },
    ]),
  });
  return [table];
}

/** An answer the pack has no question for, exactly as stored. */
export function unknownAnswerBlock(view: UnknownAnswerView, width: number): Content[] {
  const parts = [
    labeled('Stored answer', view.answer),
    labeled('Given under', `Pack ${view.packVersion}`),
    ...optional('Note', view.note),
    ...optional('Evidence', evidenceLine(view.evidence)),
    ...noteBox(view.privilegedNote),
  ];
  return entry({ text: view.questionId, style: 'entryTitle', role: 'H4' }, parts, width);
}
