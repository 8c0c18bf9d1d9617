/** Gathers what counsel is told about a redacted document. Judges by the one rule; changes nothing. */
import groupBy from 'lodash-es/groupBy.js';
import { contentTexts } from '../assessment/content';
import type { Assessment } from '../assessment/schema';
import { contentHeadSchema } from '../assessment/schema-content';
import { listTexts } from '../assessment/schema-texts';
import { recordTextName } from '../wording/record-words';
import { leftForms, nearSearches, nearTerms, type NearTerm } from './editions/near-terms';
import { completedBeside, type PublicPlaces } from './editions/public-words';
import { wordsOf } from './editions/normalize-for-search';
import { searchLetters } from './editions/search-letters';
import type { RedactionTerm } from './editions/terms';
import type { GivenAway, NearMatch, RedactionReport } from './redaction-report';

/** A text somebody typed, by the name a reader gives it. */
interface NamedText {
  readonly name: string;
  readonly text: string;
}

const HEAD_NAMES: Readonly<Record<string, string>> = {
  title: 'the title',
  organisation: 'the name of the organization',
  preparedBy: 'who prepared it',
  preparedFor: 'whom it was prepared for',
};

function typedTexts(assessment: Assessment): readonly NamedText[] {
  const { title, profile } = assessment;
  const head = listTexts(contentHeadSchema, { title, profile }).map(({ text, path }) => {
    const field = path.at(-1) ?? '';
    return { text, name: HEAD_NAMES[field] ?? field };
  });
  const records = contentTexts(assessment, ['fact', 'work'])
    .filter(({ audience }) => audience === 'all')
    .map((text) => ({ text: text.text, name: recordTextName(text) }));
  return [...head, ...records].filter(({ text }) => text !== '');
}

/** What the report is made from. */
export interface ReportedDocument {
  readonly terms: readonly RedactionTerm[];
  /** Near matches that may stay. */
  readonly left: readonly string[];
  /** As it is, with all that the edition leaves out. */
  readonly original: Assessment;
  /** As the edition shows it. */
  readonly shown: Assessment;
  readonly places: PublicPlaces;
  /** The text of the finished document. */
  readonly body: string;
  /** Words everybody may read: the pack’s, and those of every such document. */
  readonly publicTexts: readonly string[];
  /** Terms found in its public words. */
  readonly explained: readonly { readonly term: RedactionTerm; readonly example: string }[];
}

interface FoundNear extends NearTerm {
  readonly place: string;
}

function groupedNear(found: readonly FoundNear[]): readonly NearMatch[] {
  const groups = groupBy(found, ({ form }) => searchLetters(form).cased);
  return Object.values(groups).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { form, term, why } = first;
    const places = [...new Set(group.map(({ place }) => place))];
    return [{ form: form.replace(/\s+/gu, ' '), term, why, count: group.length, places }];
  });
}

/** As many letters are another word more often than a name. */
const FEW_LETTERS = 3;

/** Whether a form is one word that stands for much else: in typed texts too all of them go. */
function isCommonWord(form: string, known: ReadonlySet<string>): boolean {
  const [word = '', ...others] = wordsOf(form);
  if (others.length > 0) return false;
  return known.has(word) || /^\p{N}+$/u.test(word) || Array.from(word).length <= FEW_LETTERS;
}

function marked(near: readonly NearMatch[], publicTexts: readonly string[]): readonly NearMatch[] {
  if (near.length === 0) return near;
  const known = new Set(publicTexts.flatMap(wordsOf));
  return near.map((it) => (isCommonWord(it.form, known) ? { ...it, isCommon: true } : it));
}

function nearIn({ terms, left, shown, body, publicTexts }: ReportedDocument): readonly NearMatch[] {
  const searches = nearSearches(terms);
  const may = leftForms(left);
  const found = typedTexts(shown).flatMap(({ name, text }) =>
    nearTerms(text, searches, may).map((near) => ({ ...near, place: name })),
  );
  if (found.length === 0) return [];
  // A text that this document does not print needs no decision.
  const printed = searchLetters(body).cased;
  const near = groupedNear(found).filter(({ form }) => printed.includes(searchLetters(form).cased));
  return marked(near, publicTexts);
}

function groupedGiven(
  how: GivenAway['how'],
  found: readonly { readonly term: RedactionTerm; readonly example: string }[],
): readonly GivenAway[] {
  const groups = groupBy(found, ({ term }) => term.written);
  return Object.entries(groups).map(([term, group]) => ({
    term,
    how,
    count: group.length,
    example: group[0]?.example ?? '',
  }));
}

/** Tells of near matches that the document prints, and of terms that what is left in it gives away. */
export function reportRedaction(document: ReportedDocument): RedactionReport {
  const { terms, original, places, explained } = document;
  const beside = typedTexts(original).flatMap(({ text }) => completedBeside(text, terms, places));
  return {
    near: nearIn(document),
    givenAway: [...groupedGiven('public', explained), ...groupedGiven('beside', beside)],
  };
}
