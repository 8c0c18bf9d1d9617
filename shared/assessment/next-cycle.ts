/**
 * What a new assessment takes over from an earlier one: of facts and of counsel’s work what was chosen, of history
 * nothing. A copy and the next cycle go by this one rule. Pure; reads no clock.
 */
import omit from 'lodash-es/omit.js';
import pickBy from 'lodash-es/pickBy.js';
import { mapContent } from './content';
import type { Answer, Assessment, AssessmentContent, PlannedAction } from './schema';
import type { ContentKindName } from './schema-content';

/** What is taken over. Each is chosen by itself; privileged texts never come along with anything else. */
export interface CarryChoice {
  readonly profile: boolean;
  readonly answers: boolean;
  /** Notes and evidence beside the answers, and reasons why answers that disagree both stand. */
  readonly notes: boolean;
  /** Every text for counsel’s eyes, of whatever part is taken over. */
  readonly privilegedNotes: boolean;
  /** Of the next cycle those that are still to be done. */
  readonly actions: boolean;
  readonly decisions: boolean;
  readonly estimates: boolean;
  /** Counsel’s wording of papers, the letterhead and what is recorded of the matter. */
  readonly papers: boolean;
}

/** What the next cycle starts from unless something else is chosen. */
export const NEXT_CYCLE: CarryChoice = {
  profile: true,
  answers: true,
  notes: true,
  privilegedNotes: false,
  actions: true,
  decisions: true,
  estimates: true,
  papers: false,
};

/** What a copy takes over: all but what is for counsel’s eyes. */
export const COPY: CarryChoice = { ...NEXT_CYCLE, papers: true };

/** How it is taken over. */
export interface CarryPlan {
  readonly title: string;
  readonly choice: CarryChoice;
  /** Of the next cycle answers are to be confirmed, and what was done is behind; a copy says what the first one says. */
  readonly purpose: 'next-cycle' | 'copy';
}

const NO_PROFILE: Assessment['profile'] = { organisation: '', facets: {}, preparedBy: '', preparedFor: '' };

/** Only fields that say something are there. */
function said<Fields extends object>(fields: Fields): Partial<Fields> {
  return pickBy(fields, (value) => value !== undefined);
}

function isBlank({ value, note, evidence }: Answer): boolean {
  return value === null && note === '' && evidence.length === 0;
}

/** What was chosen, and where papers tell it; marked with when it was given if it is to be confirmed. */
function carriedChoice(answer: Answer, { choice, purpose }: CarryPlan): Partial<Answer> {
  const { value, answerUse, unconfirmedSince } = answer;
  if (!choice.answers || value === null) return { value: null };
  const since = unconfirmedSince ?? (purpose === 'next-cycle' ? answer.updatedAt : undefined);
  return { value, ...said({ answerUse, unconfirmedSince: since }) };
}

function carriedNotes({ note, noteUse, evidence }: Answer, { choice }: CarryPlan): Partial<Answer> {
  return choice.notes ? { note, evidence, ...said({ noteUse }) } : { note: '', evidence: [] };
}

/** The answer without its choice, without its notes, or as it is; none where nothing of it is left. */
function carriedAnswer(answer: Answer, plan: CarryPlan): readonly Answer[] {
  const rest = omit(answer, 'noteUse', 'answerUse', 'unconfirmedSince');
  const carried: Answer = { ...rest, ...carriedChoice(answer, plan), ...carriedNotes(answer, plan) };
  const isNoteLeft = plan.choice.privilegedNotes && carried.privilegedNote !== '';
  return isBlank(carried) && !isNoteLeft ? [] : [carried];
}

function isOpen({ status }: PlannedAction): boolean {
  return status === 'planned' || status === 'in-progress';
}

type Parts = Omit<AssessmentContent, 'title' | 'profile'>;
type Carry = Readonly<Record<ContentKindName, (from: Assessment, plan: CarryPlan) => Partial<Parts>>>;

/** By kind: one that is not told here does not compile, so that none comes along by itself. */
const CARRIED: Carry = {
  answer: ({ answers }, plan) => ({ answers: answers.flatMap((answer) => carriedAnswer(answer, plan)) }),
  decision: ({ decisions }, { choice }) => ({ decisions: choice.decisions ? decisions : [] }),
  action: ({ actions }, { choice, purpose }) => ({
    actions: choice.actions ? actions.filter((action) => purpose === 'copy' || isOpen(action)) : [],
  }),
  exposure: ({ exposure }, { choice }) => ({ exposure: choice.estimates ? exposure : null }),
  settlement: ({ settlements }, { choice }) => ({
    settlements: choice.answers && choice.notes ? settlements : [],
  }),
  paragraph: ({ paragraphs }, { choice }) => ({
    paragraphs: choice.papers
      ? paragraphs.filter(
          ({ words, liftedFrom }) =>
            choice.privilegedNotes || (words.kind === 'everyone' && liftedFrom === null),
        )
      : [],
  }),
  matter: ({ matter }, { choice }) => ({ matter: choice.papers ? matter : null }),
};

const NOTHING: Parts = {
  answers: [],
  decisions: [],
  actions: [],
  exposure: null,
  settlements: [],
  paragraphs: [],
  matter: null,
};

/** An answer that keeps no privileged note has no say in who may read one. */
function withoutIdleUse(answer: Answer): Answer {
  if (answer.privilegedNote !== '' || answer.privilegedUse === undefined) return answer;
  return omit(answer, 'privilegedUse');
}

/** What the new assessment says. Texts for counsel’s eyes are blank unless they were chosen by themselves. */
export function carriedContent(from: Assessment, plan: CarryPlan): AssessmentContent {
  const { choice, title } = plan;
  const parts = Object.values(CARRIED).reduce<Parts>(
    (carried, carry) => ({ ...carried, ...carry(from, plan) }),
    NOTHING,
  );
  const content = { title, profile: choice.profile ? from.profile : NO_PROFILE, ...parts };
  if (choice.privilegedNotes) return content;
  const open = mapContent(content, ({ text, audience }) => (audience === 'counsel' ? '' : text));
  return { ...open, answers: open.answers.map(withoutIdleUse) };
}

/** The answers that were carried over and nobody has confirmed here. */
export function answersToConfirm({ answers }: Pick<Assessment, 'answers'>): readonly Answer[] {
  return answers.filter(({ value, unconfirmedSince }) => value !== null && unconfirmedSince !== undefined);
}
