/** What law requires of an organization in one practice, in words for screen and documents alike. Decides nothing. */
import { lowerFirst } from '../base/words';
import { evaluateApplicability, type FacetChoices } from '../pack/applicability';
import { packIndex } from '../pack/pack-index';
import type { AuthorityConfidence, Duty, DutyKind, Pack, Question } from '../pack/schema';
import { pinned } from './cite-words';
import { reachingDuties, type ReachingDuty, type Requirement } from '../scoring/requirement';

/** Of one practice. */
export const REQUIREMENT_WORDS: Readonly<Record<Requirement, string>> = {
  required: 'Required by law',
  undetermined: 'Depends on a fact the profile leaves open',
  'not-required': 'Not required on the profile given',
};

/** Who is spoken to: counsel on screen, a reader of a document. */
export type Addressee = 'you' | 'the Company';

/** How one rule bears on a practice. */
export interface LawLine {
  readonly kind: DutyKind;
  readonly authority: string;
  readonly confidence: AuthorityConfidence;
  /** `unknown`: the text says which fact would decide. */
  readonly reach: ReachingDuty['reach'];
  readonly text: string;
}

function citeInWords({ authority, pin }: Duty, pack: Pack): string {
  const found = packIndex(pack).authorityById.get(authority);
  return pinned(found?.shortName ?? authority, pin);
}

const HEDGES: Readonly<Record<AuthorityConfidence, string>> = {
  primary: '',
  secondary: '',
  reported: ' (reported, not confirmed)',
  verify: ' (to be verified)',
};

/** Only a duty is said to require; beside one, no other rule says that the practice is not required. */
function sentenceOf(duty: Duty, { pack, addressee }: LawInWords, isRequired: boolean): string {
  const cite = citeInWords(duty, pack);
  const hedge = HEDGES[duty.confidence];
  switch (duty.kind) {
    case 'duty':
      if (duty.countedIn !== undefined)
        return `Counted under ${duty.countedIn}: ${cite}${hedge} requires ${duty.requires}.`;
      return `Required of ${addressee} by ${cite}${hedge}: ${duty.requires}.`;
    case 'prohibition':
      return `${isRequired ? 'Bears' : 'Not itself required; bears'} on ${cite}${hedge}, which forbids ${duty.requires}.`;
    case 'condition':
      return `Needed to keep a protection, which under ${cite}${hedge} applies only if ${duty.requires}.`;
    case 'contract':
      return `Required by contract where the clause is held: ${cite}${hedge} requires ${duty.requires}.`;
  }
}

function lineOf({ duty, reach }: ReachingDuty, input: LawInWords, isRequired: boolean): LawLine {
  const { pack, profile, addressee } = input;
  const sentence = sentenceOf(duty, input, isRequired);
  const { kind, authority, confidence } = duty;
  if (reach === 'yes') return { kind, authority, confidence, reach, text: sentence };
  const { because } = evaluateApplicability(duty.when, profile, pack.facets);
  const text = `Depends on a fact left open (${because}). If it reaches ${addressee}: ${lowerFirst(sentence)}`;
  return { kind, authority, confidence, reach, text };
}

/** For whom and under which pack the lines are written. The pack as it reads on the day. */
export interface LawInWords {
  readonly pack: Pack;
  readonly profile: FacetChoices;
  readonly addressee: Addressee;
}

const ORDER: readonly DutyKind[] = ['duty', 'prohibition', 'condition', 'contract'];

/**
 * The law that bears on a practice of this organization, one sentence for each rule: duties first, those that reach it
 * before those that may. Empty: none was found for the profile given.
 */
export function lawLines(question: Pick<Question, 'duties'>, input: LawInWords): readonly LawLine[] {
  const reachingAll = reachingDuties(question, input.profile);
  const isRequired = reachingAll.some(({ duty }) => duty.kind === 'duty' && duty.countedIn === undefined);
  return reachingAll
    .map((reaching) => lineOf(reaching, input, isRequired))
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
        Number(a.reach === 'unknown') - Number(b.reach === 'unknown'),
    );
}

/** Said where no line stands. */
export const NOT_REQUIRED =
  'Not required on the profile given: no rule cited here was found to reach the practice.';
