/**
 * What must stand in a document, derived from the assessment and its score alone. Shares no builder, no model and
 * no formatting with the documents, so that a mistake there cannot hide here.
 */
import { packIndex } from '../../pack/pack-index';
import type { Answer, Assessment } from '../../assessment/schema';
import { questionnaireOf, type QuestionItem } from '../../assessment/questionnaire';
import type { Range } from '../../base/range';
import type { IncidentInput } from '../../document/incident/incident-types';
import { truthOf } from '../../pack/applicability';
import type { HeadlineId, Pack, Question } from '../../pack/schema';
import type { Score } from '../../scoring/types';

/** What an item is. */
export const ITEM_KINDS = [
  'fact',
  'answer',
  'note',
  'privileged-note',
  'evidence',
  'finding',
  'action',
  'figure',
  'estimate',
  'decision',
  'clock',
  'record',
  'law',
  'authority',
  'attachment',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Where an item must stand. */
export type Under =
  /** Beside or below the question of this id. */
  | { readonly kind: 'question'; readonly id: string }
  /** Below a heading with these words. */
  | { readonly kind: 'section'; readonly title: string }
  | { readonly kind: 'anywhere' }
  /** Among the files attached; the item's text is a SHA-256. */
  | { readonly kind: 'attached' };

/** One thing that must be in the file. */
export interface ProofItem {
  readonly kind: ItemKind;
  /** What a reader calls it, e.g. "the note on GOV-1". */
  readonly name: string;
  /** All of these must be found. */
  readonly texts: readonly string[];
  readonly under: Under;
}

/** What items are derived from: the assessment and the pack as the edition shows them. */
export interface ProofSource {
  readonly pack: Pack;
  readonly assessment: Assessment;
  readonly score: Score;
  /** The day the document speaks of, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The assessment before the edition took anything out: what may be counted and named where it may not be shown. */
  readonly whole?: WholeRecord | undefined;
  /** Whether a calendar has days before that. Left out: it does not. */
  readonly pastDates?: boolean;
  /** The incident that the document is of, as the document may show it. */
  readonly incident?: IncidentInput | undefined;
}

/** An assessment as it is, with its fingerprint. */
export interface WholeRecord {
  readonly assessment: Assessment;
  readonly fingerprint: string;
}

/** Where an item stands whose place says nothing. */
export const ANYWHERE = { kind: 'anywhere' } as const satisfies Under;

/** The titles of the sections items stand under, one for each document that has them. */
export const SECTIONS = {
  /** "Facts assumed" of the memo, "Facts as recorded" of the factual record. */
  facts: 'Facts as',
  scenarios: 'What could go wrong',
  workings: 'Workings of the scenarios',
  exposure: 'Estimate of annual loss',
  /** Of the annex; the body has a part “Options” of its own. */
  options: 'Options in full',
  clocks: 'Clocks',
  plan: 'Action plan',
  evidence: 'Index of evidence',
  /** "Table of authorities" of the memo, "Authorities" of the page of answers. */
  authorities: 'authorities',
} as const;

/** Below a heading with these words. */
export function section(title: string): Under {
  return { kind: 'section', title };
}

function under(id: string): Under {
  return { kind: 'question', id };
}

/** A range as it is read aloud: both ends, or one figure where they round to the same. */
export function readAloud({ low, high }: Range): string {
  const ends = [Math.round(low), Math.round(high)];
  return [...new Set(ends)].join(' ');
}

function figureOrNone(range: Range | null): string {
  return range === null ? 'not scored' : readAloud(range);
}

/** What was answered, in the words it was chosen or typed in. */
function answerTexts(question: Question | undefined, answer: Answer): readonly string[] {
  const { value } = answer;
  if (value === null) return [];
  switch (value.kind) {
    case 'value':
      return value.optionIds.map((id) => question?.options.find((option) => option.id === id)?.label ?? id);
    case 'unknown':
      return ['Not known yet', value.owner];
    case 'not-applicable':
      return ['Not applicable', value.reason];
  }
}

function noted(text: string, kind: 'note' | 'privileged-note', id: string): readonly ProofItem[] {
  const name = kind === 'note' ? `the note on ${id}` : `the privileged note on ${id}`;
  return text.trim() === '' ? [] : [{ kind, name, texts: [text], under: under(id) }];
}

/** Everything recorded in one answer. */
function answerItems(question: Question | undefined, answer: Answer): readonly ProofItem[] {
  const id = answer.questionId;
  const texts = answerTexts(question, answer);
  return [
    ...(texts.length === 0
      ? []
      : [{ kind: 'answer', name: `the answer to ${id}`, texts, under: under(id) } as const]),
    ...(answer.noteUse === 'nowhere' ? [] : noted(answer.note, 'note', id)),
    ...(answer.privilegedUse === 'counsel-only' ? [] : noted(answer.privilegedNote, 'privileged-note', id)),
    ...answer.evidence.map(({ label, location }, index) => ({
      kind: 'evidence' as const,
      name: `document ${String(index + 1)} named for ${id}`,
      texts: [label, location],
      under: under(id),
    })),
  ];
}

/** Every stored answer, also those that are hidden by the profile or belong to no question of the pack. */
export function answersGiven({ pack, assessment }: ProofSource): readonly ProofItem[] {
  const { modules, hidden, unknownAnswers } = questionnaireOf(pack, assessment);
  const items: readonly Pick<QuestionItem, 'question' | 'answer'>[] = [
    ...modules.flatMap((module) => module.items),
    ...hidden,
  ];
  return [
    ...items.flatMap(({ question, answer }) => (answer === undefined ? [] : answerItems(question, answer))),
    ...unknownAnswers.flatMap((answer) => answerItems(undefined, answer)),
  ];
}

/** The same documents again, in the index of evidence. */
export function evidenceIndexed({ assessment }: ProofSource): readonly ProofItem[] {
  return assessment.answers.flatMap((answer) =>
    answer.evidence.map(({ label, location }, index) => ({
      kind: 'evidence' as const,
      name: `document ${String(index + 1)} named for ${answer.questionId} in the index of evidence`,
      texts: [label, location],
      under: section(SECTIONS.evidence),
    })),
  );
}

/** What the profile says. */
export function factsStated({ pack, assessment }: ProofSource): readonly ProofItem[] {
  return pack.facets.flatMap((facet) => {
    const chosen = assessment.profile.facets[facet.id] ?? [];
    const texts = chosen.map((id) => facet.options.find((option) => option.id === id)?.label ?? id);
    return texts.length === 0
      ? []
      : [{ kind: 'fact' as const, name: `the fact “${facet.title}”`, texts, under: section(SECTIONS.facts) }];
  });
}

/** What a finding says, with the ticks that are missing; an open question says what is not established. */
export function matterTexts({ score, pack }: ProofSource): readonly MatterTexts[] {
  const questions = packIndex(pack).questionById;
  const missing = (questionId: string, ids: readonly string[]) =>
    ids.flatMap((id) => questions.get(questionId)?.options.find((option) => option.id === id)?.label ?? []);
  return [
    ...score.findings.map(({ questionId, title, action, basis, headline, priority }) => ({
      questionId,
      headline,
      priority,
      isFinding: true,
      texts: [title, ...(basis.kind === 'ticks' ? missing(questionId, basis.missing) : []), action],
    })),
    ...score.openQuestions.map(({ questionId, whether, headline, priority }) => ({
      questionId,
      headline,
      priority,
      isFinding: false,
      texts: [`Not yet established: ${whether}`],
    })),
  ];
}

/** The texts of a finding or an open question. */
export interface MatterTexts {
  readonly questionId: string;
  readonly headline: HeadlineId;
  readonly priority: number;
  readonly isFinding: boolean;
  readonly texts: readonly string[];
}

/** Findings, each with what to do, under its question. */
export function findingsUnderQuestions(source: ProofSource): readonly ProofItem[] {
  return matterTexts(source)
    .filter(({ isFinding }) => isFinding)
    .map(({ questionId, texts }) => ({
      kind: 'finding',
      name: `the finding on ${questionId}`,
      texts,
      under: under(questionId),
    }));
}

/** The same in the plan, and what is to be found out. */
export function actionsPlanned(source: ProofSource): readonly ProofItem[] {
  return matterTexts(source).map(({ questionId, texts }) => ({
    kind: 'action',
    name: `the action on ${questionId}`,
    texts,
    under: section(SECTIONS.plan),
  }));
}

/** The law that bears on each question that applies, below it: what each rule says. */
export function lawUnderQuestions({ pack, assessment }: ProofSource): readonly ProofItem[] {
  const { modules } = questionnaireOf(pack, assessment);
  return modules
    .flatMap((module) => module.items)
    .filter(({ answer }) => answer !== undefined)
    .flatMap(({ question }) =>
      question.duties
        .filter(({ when }) => truthOf(when, assessment.profile) !== 'no')
        .map(({ requires }) => ({
          kind: 'law' as const,
          name: `the law on ${question.id}`,
          texts: [requires],
          under: under(question.id),
        })),
    );
}

/** The two headlines and coverage. */
export function headlineFigures({ score }: ProofSource): readonly ProofItem[] {
  const { legalExposure, positionReadiness } = score.headlines;
  const { answered, applicable } = score.coverage;
  const head = (title: string, text: string): ProofItem => ({
    kind: 'figure',
    name: `the figure of “${title}”`,
    texts: [title, text],
    under: ANYWHERE,
  });
  return [
    head('Legal exposure', figureOrNone(legalExposure)),
    head('Position readiness', figureOrNone(positionReadiness)),
    head('Coverage', `${String(answered)} of ${String(applicable)}`),
  ];
}

/** Readiness of each module, below its heading. */
export function moduleFigures({ score }: ProofSource): readonly ProofItem[] {
  return score.modules.map((module) => ({
    kind: 'figure',
    name: `the readiness of “${module.title}”`,
    texts: [module.readiness === null ? 'Not scored' : `Readiness ${readAloud(module.readiness)} of 100`],
    under: section(module.title),
  }));
}
