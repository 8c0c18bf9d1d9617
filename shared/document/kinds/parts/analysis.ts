/** The memo's question-by-question analysis and its kept answers. Privileged notes appear here only, marked. */
import type { AnswerView, EvidenceView, UnknownAnswerView } from '../../memo-types';
import { answerDestination, findingDestination } from '../../blocks/destinations';
import type { Block, HeadingBlock } from '../../blocks/block-types';
import { cell, citations, heading, link, paragraph, table, words } from '../../blocks/build';
import { requirementTag } from './headline-lines';

/** A note up to this length stands in the line of its answer. */
const SHORT_NOTE = 160;

/** A line that begins with what it is: "Note  The charter has named …". */
function labeled(label: string, text: string): Block {
  return paragraph([words(`${label}  `, 'label'), words(text)], 'entry');
}

/** The label of an answer with its text, which may begin with the same words: they are not said twice. */
function answerWords(state: string, answer: readonly string[]): readonly [string, string] {
  const text = answer.join('\n');
  return [state, text.startsWith(state) ? text.slice(state.length).replace(/^[:.]? */, '') : text];
}

/** The answer, and what was noted about it in the same paragraph where the answer is a single line. */
function answerLine(view: AnswerView): readonly Block[] {
  const { answer, note } = view;
  const [state, text] = answerWords(view.state, answer);
  if (answer.length > 1 || note.length > SHORT_NOTE) {
    return [labeled(state, text), ...optional('Note', note)];
  }
  const noted = note === '' ? [] : [words('   '), words('Note  ', 'label'), words(note)];
  return [paragraph([words(`${state}  `, 'label'), words(text), ...noted], 'entry')];
}

function optional(label: string, text: string): readonly Block[] {
  return text === '' ? [] : [labeled(label, text)];
}

/** Evidence in one line. */
function evidenceLine(evidence: readonly EvidenceView[]): string {
  return evidence.map((item) => `${item.label} (${item.location})`).join('; ');
}

function findingLine(view: AnswerView): readonly Block[] {
  if (view.finding === null) return [];
  const { title, action } = view.finding;
  const said = [
    link('Finding  ', findingDestination(view.questionId), 'label'),
    words(`${title}. `, 'strong'),
    words(action),
  ];
  return [paragraph(said, 'entry')];
}

/** What stands behind the question, in small print and one paragraph. */
function background(view: AnswerView): Block {
  const evidence =
    view.evidence.length > 0
      ? `${evidenceLine(view.evidence)}.`
      : `None recorded. To ask for: ${view.evidenceToAskFor.join('; ')}.`;
  const authority =
    view.cites.length === 0 ? [words('None named.  ')] : [citations(view.cites), words('.  ')];
  const made = [view.asked, view.recorded === '' ? '' : `${view.recorded}.`].filter((part) => part !== '');
  return paragraph(
    [
      words('Evidence  ', 'label'),
      words(`${evidence}  `),
      words('Why it matters  ', 'label'),
      words(`${view.why}  `),
      words('Authority  ', 'label'),
      ...authority,
      words(made.join(' ')),
    ],
    'small',
  );
}

/** An entry under its title: short ones stay on one page. */
function entry(title: HeadingBlock, parts: readonly Block[]): Block {
  return { kind: 'keep-together', when: 'if-short', blocks: [title, ...parts] };
}

function entryTitle(id: string, question: string): HeadingBlock {
  return heading(question, { level: 3, role: 'entry', label: id, id: answerDestination(id) });
}

function noteBox(note: string): readonly Block[] {
  return note === '' ? [] : [{ kind: 'privileged-note', inlines: [words(note)] }];
}

/** One question with everything recorded about it. */
export function answerBlock(view: AnswerView): Block {
  return entry(entryTitle(view.questionId, view.question), [
    ...answerLine(view),
    labeled('Law', view.law.join(' ')),
    ...findingLine(view),
    ...noteBox(view.privilegedNote),
    background(view),
  ]);
}

/** A question with what was recorded about it and nothing else: no law, no finding, no reasons, no privileged note. */
export function factBlock(view: AnswerView): Block {
  return entry(entryTitle(view.questionId, view.question), [
    labeled(...answerWords(view.state, view.labels)),
    ...optional('Note', view.note),
    ...optional('Evidence', evidenceLine(view.evidence)),
    ...(view.recorded === '' ? [] : [paragraph(view.recorded, 'small')]),
  ]);
}

/** The same for an answer that is kept but not scored, with whether law requires it, since no group states it. */
export function keptAnswerBlock(view: AnswerView): readonly Block[] {
  return [requirementTag(view.requirement), answerBlock(view)];
}

/** Questions about which nothing is recorded, with what to ask for. */
export function blankTable(views: readonly AnswerView[]): readonly Block[] {
  if (views.length === 0) return [];
  const blank = table({
    look: 'dense',
    columns: [
      { head: '', share: 0.08 },
      { head: 'Not answered yet', share: 0.57 },
      { head: 'Evidence to ask for', share: 0.35 },
    ],
    keepsRows: true,
    rows: views.map((view) => [
      [paragraph([words(view.questionId, 'label')], 'cell', { id: answerDestination(view.questionId) })],
      cell([words(`${view.question} `), citations(view.cites)]),
      cell(view.evidenceToAskFor.join('; '), 'cell-quiet'),
    ]),
  });
  return [blank];
}

/** An answer the pack has no question for, exactly as stored. */
export function unknownAnswerBlock(view: UnknownAnswerView): Block {
  return entry(heading(view.questionId, { level: 3, role: 'entry' }), [
    labeled('Stored answer', view.answer),
    labeled('Given under', `Pack ${view.packVersion}`),
    ...optional('Note', view.note),
    ...optional('Evidence', evidenceLine(view.evidence)),
    ...noteBox(view.privilegedNote),
  ]);
}
