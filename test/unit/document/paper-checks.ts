/** What must hold of every sentence of a paper, as lists of what does not. */
import { packIndex } from '@shared/pack/pack-index';
import { truthOf } from '@shared/pack/applicability';
import { readingGrade } from '@shared/pack/check/reading-grade';
import type { ReportContext } from '@shared/document/parts/context';
import { countWords, type Sentence } from '@shared/document/text/sentence';
import type { TraceRef } from '@shared/document/text/trace';
import type { Paper } from '@shared/document/text/unit';
import { formatRange, rangeInWords } from '@shared/wording/format';
import { proseOfUnit, sentencesIn, unitsOf } from '../../helpers/papers';

type AnswerRef = Extract<TraceRef, { readonly kind: 'answer' }>;

const STATES: readonly string[] = ['unknown', 'open', 'not-applicable'];
/** Said of a question whatever its answer. */
const WHATEVER: readonly string[] = ['asked', 'in conflict', 'evidence'];

/** Whether the record holds what a sentence says it rests on. */
function stands({ questionId, state }: AnswerRef, { itemById, input }: ReportContext): boolean {
  if (!packIndex(input.pack).questionById.has(questionId)) return false;
  if (WHATEVER.includes(state)) return true;
  const item = itemById.get(questionId);
  // An option may bear the name of a state.
  if (STATES.includes(state) && item?.state === state) return true;
  const value = item?.answer?.value;
  const chosen = value?.kind === 'value' ? value.optionIds : [];
  return state.split(' ').every((id) => chosen.includes(id));
}

/** Answers a sentence names that do not stand so in the record. */
export function wrongGrounds(paper: Paper, context: ReportContext): readonly string[] {
  return wrongGroundsIn(sentencesIn(paper), context);
}

/** The same of any sentences. */
export function wrongGroundsIn(sentences: readonly Sentence[], context: ReportContext): readonly string[] {
  return sentences.flatMap(({ trace, text }) =>
    trace.flatMap((ref) => {
      if (ref.kind === 'authority') {
        return context.authorityById.has(ref.id) ? [] : [`${text} <- ${ref.id}`];
      }
      return ref.kind !== 'answer' || stands(ref, context)
        ? []
        : [`${text} <- ${ref.questionId} ${ref.state}`];
    }),
  );
}

/** Sentences on what nobody knows that do not say so. */
export function presumptions(paper: Paper): readonly string[] {
  return presumptionsIn(sentencesIn(paper));
}

/** The same of any sentences. */
export function presumptionsIn(sentences: readonly Sentence[]): readonly string[] {
  return sentences
    .filter(
      ({ kind, text }) =>
        (kind === 'unknown' || kind === 'open') &&
        !/\bwhether\b|\bwhat\b|\bwhich\b|\bhow\b|\bwho\b|\bwhen\b|\bbeing found\b|\bno answer\b|does not say/i.test(
          text,
        ),
    )
    .map(({ text }) => text);
}

const DUTY_WORDS = /\b(?:must|is required to|are required to|obliged to)\b/i;

/** "Must" outside a sentence of law, of a record that is quoted, or of an action counsel wrote. */
export function dutiesWithoutRule(paper: Paper): readonly string[] {
  return sentencesIn(paper)
    .filter(
      ({ kind, text, trace }) =>
        kind !== 'rule' &&
        DUTY_WORDS.test(text) &&
        !trace.some((ref) => ref.kind === 'action' || ref.kind === 'own'),
    )
    .map(({ text }) => text);
}

/** Rules of authorities that do not reach the profile: named all the same. */
export function rulesOfOthers(paper: Paper, { input }: ReportContext): readonly string[] {
  const { profile } = input.assessment;
  const reach = new Set(
    packIndex(input.pack).questions.flatMap(({ duties }) =>
      duties.filter(({ when }) => truthOf(when, profile) === 'yes').map(({ requires }) => requires),
    ),
  );
  const all = packIndex(input.pack).questions.flatMap(({ duties }) => duties.map(({ requires }) => requires));
  const foreign = all.filter((requires) => !reach.has(requires));
  return sentencesIn(paper)
    .filter(({ kind, text }) => kind === 'rule' && foreign.some((requires) => text.includes(requires)))
    .map(({ text }) => text);
}

/** Figures of scenarios and headlines that are not those of the score. */
export function wrongFigures(paper: Paper, { input }: ReportContext): readonly string[] {
  const { score } = input;
  return sentencesIn(paper).flatMap(({ trace, text }) =>
    trace.flatMap((ref) => {
      if (ref.kind !== 'figure') return [];
      const [kind, id] = ref.path.split('.');
      const range = kind === 'scenarios' ? score.scenarios.find((it) => it.id === id)?.residual : undefined;
      if (range === undefined || !/\d/.test(text)) return [];
      const isSaid = text.includes(formatRange(range)) || text.includes(rangeInWords(range));
      const isFigure = /\bof 100\b/.test(text);
      return isFigure && !isSaid ? [text] : [];
    }),
  );
}

const RUN = 8;

function runsOf(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .replace(/[“”",;:.()]/g, '')
    .split(/\s+/);
  return words.length < RUN
    ? []
    : words.slice(0, words.length - RUN + 1).map((_, at) => words.slice(at, at + RUN).join(' '));
}

/** Sentences of one frame with other figures or names in it. */
const FRAMED: readonly Sentence['kind'][] = ['rule', 'link', 'exposure', 'unknown'];

/** Parts that sum up: they may take up what the analysis says in full. */
const SUMMARIES = /^(?:memo\/(?:bottom|stop|find-out|decide|mend|qa|turn)|briefing\/(?:answer|message))/;

function withoutClauses(text: string, clauses: readonly string[]): string {
  return clauses.reduce((left, clause) => left.replace(clause, '…'), text);
}

/** A conflict is told to the letter, whatever else says of its answers. */
function isConflict(trace: Sentence['trace']): boolean {
  return trace.some((ref) => ref.kind === 'answer' && ref.state === 'in conflict');
}

/** Sentences that stand twice, and runs of eight words that two sentences share beside a question's own clause. */
export function repeats(paper: Paper, { input }: ReportContext): readonly string[] {
  const clauses = packIndex(input.pack).questions.map(({ whether }) => whether);
  const seen = new Map<string, string>();
  return unitsOf(paper).flatMap((unit) => {
    const summary = SUMMARIES.test(unit.id) ? 'summary' : 'body';
    return proseOfUnit(unit)
      .filter(({ kind, trace }) => !FRAMED.includes(kind) && !trace.some((ref) => ref.kind === 'decision'))
      .flatMap(({ text, trace }) => {
        const runs = isConflict(trace) ? [] : runsOf(withoutClauses(text, clauses));
        const own = new Set(runs.map((run) => `${summary} ${run}`));
        const other = [...own]
          .map((run) => seen.get(run))
          .find((found) => found !== undefined && found !== text);
        const isTwice = seen.has(`= ${text}`);
        seen.set(`= ${text}`, text);
        for (const run of own) if (!seen.has(run)) seen.set(run, text);
        return isTwice ? [`twice: ${text}`] : other === undefined ? [] : [`${text} ~ ${other}`];
      });
  });
}

/** Form: capital, full stop, one space, no empty slot, nobody addressed as "you" in what the record says. */
export function malformed(sentences: readonly Sentence[]): readonly string[] {
  return sentences
    .filter(
      ({ text }) =>
        !/^[\p{Lu}\p{N}“−]/u.test(text) ||
        /\s{2}|\.\.|undefined|\{|\}| ,| \.|\?\.|null\b|\bno of\b/.test(text) ||
        text.trim() !== text ||
        text === '',
    )
    .map(({ text }) => text);
}

/** Paragraphs too hard to read: those of 25 words or more, rules and resolutions apart. */
export function hardToRead(paper: Paper, highest: number): readonly string[] {
  return unitsOf(paper).flatMap((unit) => {
    // A note under a table lists names; it is no text to be read through.
    if (unit.kind === 'paragraph' && unit.style === 'note') return [];
    const text = proseOfUnit(unit)
      .filter(({ kind }) => kind !== 'rule' && kind !== 'link')
      .map((each) => each.text)
      .join(' ');
    const grade = readingGrade(text);
    return countWords(text) >= 25 && grade > highest ? [`${grade.toFixed(1)} ${unit.id}: ${text}`] : [];
  });
}
