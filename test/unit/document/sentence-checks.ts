/** What must hold of sentences wherever they stand, as lists of what does not. */
import { isLive } from '@shared/actions/register';
import { authorityStatusOf } from '@shared/pack/authority-status';
import { packIndex } from '@shared/pack/pack-index';
import { truthOf } from '@shared/pack/applicability';
import { keyFiguresOf } from '@shared/scoring/score';
import { withChanges } from '@shared/scoring/what-if';
import type { ReportContext } from '@shared/document/parts/context';
import type { Sentence } from '@shared/document/text/sentence';
import type { TraceRef } from '@shared/document/text/trace';

/** T1: nothing a sentence rests on is missing from the record, the pack or the score. */
export function groundless(sentences: readonly Sentence[], context: ReportContext): readonly string[] {
  const { assessment, pack } = context.input;
  const actions = new Set(assessment.actions.map(({ id }) => id));
  const decisions = new Map(
    pack.decisions.map(({ id, options }) => [
      id,
      new Set<string | undefined>(options.map(({ code }) => code)),
    ]),
  );
  const isDecision = (id: string, option: string | undefined) =>
    decisions.get(id)?.add(undefined).has(option) === true;
  const facets = new Set(pack.facets.map(({ id }) => id));
  const isThere = (ref: TraceRef): boolean => {
    switch (ref.kind) {
      case 'action':
        return actions.has(ref.id);
      case 'decision':
        return isDecision(ref.id, ref.option);
      case 'fact':
        return facets.has(ref.facet);
      case 'authority':
        return context.authorityById.has(ref.id);
      case 'figure':
        return ref.path !== '';
      case 'answer':
      case 'issue':
      case 'own':
        return true;
    }
  };
  return sentences.flatMap(({ text, trace }) =>
    trace.filter((ref) => !isThere(ref)).map((ref) => `${text} <- ${JSON.stringify(ref)}`),
  );
}

/** T1: law that has ended or has not begun by the day is told as such, never as a rule in force. */
export function lawOutOfForce(sentences: readonly Sentence[], context: ReportContext): readonly string[] {
  const { asOf, pack } = context.input;
  const dutiesNow = new Set(
    packIndex(pack).questions.flatMap(({ duties }) => duties.map(({ authority }) => authority)),
  );
  return sentences.flatMap(({ text, kind, trace }) =>
    kind !== 'rule'
      ? []
      : trace.flatMap((ref) => {
          const authority = ref.kind === 'authority' ? context.authorityById.get(ref.id) : undefined;
          if (authority === undefined) return [];
          const { status } = authorityStatusOf(authority, asOf);
          const isOut = status === 'expired' || status === 'not-yet-effective';
          // A part of an act may run before or after the whole: the duties of the day say which.
          if (!isOut || dutiesNow.has(authority.id)) return [];
          const says =
            /\b(?:from|until|through|ended|expired|begins?|effective|applies from|proposed|reported|20\d\d)\b/i;
          return says.test(text) ? [] : [`${authority.id} is ${status}: ${text}`];
        }),
  );
}

/** "Must" and its like, outside quotations. */
const DUTY_WORDS = /\b(?:must|is required to|are required to|obliged to|duty to|required by)\b/i;

/** T4: "must" stands only on a rule that reaches the organization on that day. */
export function dutiesWithoutDuty(sentences: readonly Sentence[], context: ReportContext): readonly string[] {
  const { assessment, pack } = context.input;
  const reaching = new Set(
    packIndex(pack)
      .questions.flatMap(({ duties }) => duties)
      .filter(({ when, kind }) => kind !== 'condition' && truthOf(when, assessment.profile) !== 'no')
      .map(({ authority }) => authority),
  );
  return sentences
    .filter(({ text }) => DUTY_WORDS.test(text.replaceAll(/“[^”]*”/gu, '')))
    .filter(
      ({ trace }) =>
        !trace.some(
          (ref) =>
            ref.kind === 'action' || ref.kind === 'own' || (ref.kind === 'authority' && reaching.has(ref.id)),
        ),
    )
    .map(({ text, kind }) => `${kind}: ${text}`);
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DATE = new RegExp(`\\b(${MONTHS}) (\\d{1,2})(?:, (\\d{4}))?`, 'g');
const ISO = /\b(\d{4})-(\d{2})-(\d{2})/g;

/** Month and day of every date in a text, printed or as data. */
function daysIn(text: string): ReadonlySet<string> {
  const names = MONTHS.split('|');
  const printed = [...text.matchAll(DATE)].map(
    ([, month = '', day = '']) => `${month} ${String(Number(day))}`,
  );
  const asData = [...text.matchAll(ISO)].map(
    ([, , month = '', day = '']) => `${names[Number(month) - 1] ?? ''} ${String(Number(day))}`,
  );
  return new Set([...printed, ...asData]);
}

/** Everything the record and the pack hold of one question. */
function sourcesOfAnswer(questionId: string, { input, itemById, questionById }: ReportContext): unknown {
  const { pack, score } = input;
  return [
    itemById.get(questionId)?.answer,
    questionById.get(questionId),
    pack.prose.flatMap(({ questions }) => questions.filter(({ question }) => question === questionId)),
    pack.prompts.filter(({ questions }) => questions.includes(questionId)),
    score.contradictions.filter(({ questionIds }) => questionIds.includes(questionId)),
  ];
}

/** Everything the pack holds of one source. */
function sourcesOfLaw(id: string, { input: { pack }, authorityById }: ReportContext): unknown {
  return [
    authorityById.get(id),
    pack.timeline.filter(({ authority }) => authority === id),
    packIndex(pack).questions.flatMap(({ duties }) => duties.filter(({ authority }) => authority === id)),
    pack.dutySummaries.filter(({ authority }) => authority === id),
    pack.issues,
  ];
}

/** A figure of the score names no day; what is counted over the whole record names its days. */
function sourcesOfFigure(path: string, { input: { assessment, pack, score } }: ReportContext): unknown {
  if (/^(?:headlines|scenarios)/.test(path)) return score;
  return [assessment, packIndex(pack).questions.map(({ options }) => options), pack.manifest];
}

function sourcesOfRef(ref: TraceRef, context: ReportContext): unknown {
  const { assessment, pack } = context.input;
  switch (ref.kind) {
    case 'answer':
      return sourcesOfAnswer(ref.questionId, context);
    case 'authority':
      return sourcesOfLaw(ref.id, context);
    case 'action':
      return assessment.actions.find(({ id }) => id === ref.id);
    case 'decision':
      return [
        pack.decisions.find(({ id }) => id === ref.id),
        assessment.decisions.find(({ decisionId }) => decisionId === ref.id),
      ];
    case 'issue':
      return [pack.issues, pack.clocks, pack.prompts, assessment.matter];
    case 'fact':
      return [assessment.profile, packIndex(pack).facetById.get(ref.facet)];
    case 'figure':
      return sourcesOfFigure(ref.path, context);
    case 'own':
      return null;
  }
}

/** Everything there is of what a sentence rests on. */
function sourcesOf({ trace }: Sentence, context: ReportContext): string {
  const { assessment, asOf } = context.input;
  return JSON.stringify([
    asOf,
    assessment.title,
    assessment.matter?.nextMeetingOn ?? null,
    trace.map((ref) => sourcesOfRef(ref, context)),
  ]);
}

/** T5: a day in a sentence is one of what it rests on, or the day of the document. */
export function strangeDays(sentences: readonly Sentence[], context: ReportContext): readonly string[] {
  return sentences.flatMap((each) => {
    const said = daysIn(each.text);
    if (said.size === 0) return [];
    const known = daysIn(sourcesOf(each, context));
    return [...said].filter((day) => !known.has(day)).map((day) => `${day}: ${each.text}`);
  });
}

/** Every figure of 100 there is: now, with what is planned, and at each snapshot. */
function figuresIn({ input }: ReportContext): ReadonlySet<number> {
  const { score, pack, assessment } = input;
  const targets = assessment.actions.flatMap((action) =>
    isLive(action) && action.questionId !== null && action.target !== null
      ? [{ questionId: action.questionId, value: action.target }]
      : [],
  );
  const planned = keyFiguresOf(pack, withChanges(assessment, targets)).headlines;
  const all = [
    score.headlines.legalExposure,
    score.headlines.positionReadiness,
    planned.legalExposure,
    planned.positionReadiness,
    ...score.scenarios.flatMap(({ inherent, residual }) => [inherent, residual]),
  ];
  const before = assessment.snapshots.flatMap((snapshot) => [
    snapshot.score.legalExposure,
    snapshot.score.positionReadiness,
  ]);
  const ranges = [...all, ...before].filter((range) => range !== null);
  const ends = ranges.flatMap((range) => (typeof range === 'number' ? [range] : [range.low, range.high]));
  return new Set(ends.map((end) => Math.round(end)));
}

const RANGE = /\d+(?: (?:and|to) |–)\d+|\b\d+ of 100\b/g;

/** T5: a figure of the score is one the score has, now or with what is planned, or had at a snapshot. */
export function strangeFigures(sentences: readonly Sentence[], context: ReportContext): readonly string[] {
  const known = figuresIn(context);
  return sentences
    .filter(({ trace }) =>
      trace.some((ref) => ref.kind === 'figure' && /^(?:headlines|scenarios)/.test(ref.path)),
    )
    .flatMap(({ text }) => {
      const ranges = (text.match(RANGE) ?? []).map((range) => range.replace(' of 100', ''));
      const numbers = ranges.flatMap((range) => range.match(/\d+/g) ?? []).map(Number);
      return numbers.filter((number) => !known.has(number)).map((number) => `${String(number)}: ${text}`);
    });
}

/** T6: sentences that stand twice. */
export function saidTwice(sentences: readonly Sentence[]): readonly string[] {
  const seen = new Set<string>();
  return sentences.flatMap(({ text }) => {
    if (seen.has(text)) return [text];
    seen.add(text);
    return [];
  });
}
