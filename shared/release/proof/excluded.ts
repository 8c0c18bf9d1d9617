/**
 * Looks for what an edition must not say in everything a finished file holds. A text of which any run of words
 * stands in the file has leaked, unless the edition may say that very run somewhere else anyway.
 */
import { packIndex } from '../../pack/pack-index';
import { contentTexts, type RecordText } from '../../assessment/content';
import { unprintedNotes } from '../../assessment/note-use';
import { RECORD_KINDS } from '../../assessment/record-kinds';
import type { Assessment } from '../../assessment/schema';
import type { RecordKinds, RecordUse } from '../../assessment/schema-record-kind';
import type { Pack } from '../../pack/schema';
import type { DocumentDescriptor } from '../../document/kinds/descriptor-types';
import type { Edition } from '../../wording/edition';
import { recordTextName } from '../../wording/record-words';
import { keptIncidentTexts } from '../editions/incident-in';
import { normalizeForSearch, wordsIn, wordsOf } from '../editions/normalize-for-search';
import { termsInText, type PublicPlaces, type TermsInText } from '../editions/public-words';
import type { RedactionTerm } from '../editions/terms';
import type { ExtractedText } from './extracted-document';

/** A text that must not be in the file, by the name a reader gives it. */
export interface Excluded {
  readonly name: string;
  readonly text: string;
  /** Nobody typed it: it is a judgment of the pack. */
  readonly isJudgment?: boolean;
}

/** Something that was found although it must not be there. */
export interface Leak {
  readonly what: string;
  readonly where: string;
}

/** The outcome of the search. */
export interface ExclusionProof {
  /** Texts and terms that were looked for. */
  readonly searched: number;
  /** Texts whose every run of words may be said anyway, e.g. a note “Yes”: no search can tell them apart. */
  readonly indistinct: readonly string[];
  readonly leaks: readonly Leak[];
}

/** As many words in a row as two texts hardly share by chance; shorter texts are compared whole. */
const RUN_WORDS = 6;

function named(text: RecordText): Excluded {
  return { name: recordTextName(text), text: text.text };
}

function counselTexts(content: object, uses: readonly RecordUse[], kinds: RecordKinds): readonly Excluded[] {
  return contentTexts(content, uses, kinds)
    .filter(({ audience }) => audience === 'counsel')
    .map(named);
}

/** What is written for counsel, now and in every snapshot and whatever else tells of earlier; each text once. */
function privilegedEver(assessment: Assessment, kinds: RecordKinds): readonly Excluded[] {
  const earlier = assessment.snapshots.flatMap(({ number, content }) =>
    counselTexts(content, ['fact', 'work'], kinds).map((it) => ({
      ...it,
      name: `${it.name} in snapshot ${String(number)}`,
    })),
  );
  const texts = [
    ...counselTexts(assessment, ['fact', 'work'], kinds),
    ...earlier,
    ...counselTexts(assessment, ['history'], kinds),
  ];
  const byText = new Map<string, Excluded>();
  for (const { name, text } of texts) if (!byText.has(text)) byText.set(text, { name, text });
  return [...byText.values()];
}

/**
 * Counsel's work: what was written out, and what the records are called. Single lines besides are left alone, for they
 * are names and dates that facts may hold as well.
 */
function work(assessment: Assessment, kinds: RecordKinds): readonly Excluded[] {
  return contentTexts(assessment, ['work'], kinds)
    .filter(({ size, audience, isTitle }) => audience === 'all' && (size === 'prose' || isTitle))
    .map(named);
}

/** The pack's own judgments. */
function judgments(pack: Pack): readonly Excluded[] {
  const questions = packIndex(pack).questions;
  return [
    ...questions.flatMap(({ id, options, partial, why, whether, duties }) => [
      ...[...options.map((option) => option.finding), partial].flatMap((finding) =>
        finding === undefined
          ? []
          : [{ name: `a finding on ${id}`, text: `${finding.title}. ${finding.action}` }],
      ),
      ...options.flatMap(({ meaning }) =>
        meaning === undefined ? [] : [{ name: `what an answer to ${id} means`, text: meaning }],
      ),
      ...duties.map(({ requires }) => ({ name: `the law on ${id}`, text: requires })),
      { name: `why ${id} matters`, text: why },
      { name: `what ${id} leaves open`, text: whether },
    ]),
    ...pack.scenarios.map(({ id, title, summary }) => ({
      name: `scenario ${id}`,
      text: `${title}. ${summary}`,
    })),
    ...pack.decisions.flatMap(({ id, options }) =>
      options.map((it) => ({ name: `option ${it.code} of ${id}`, text: `${it.upside}. ${it.downside}` })),
    ),
  ];
}

/** Whose texts are looked for: the whole assessment, and the pack it is read with. */
export interface ExclusionSource {
  readonly assessment: Assessment;
  readonly pack: Pack;
  /** Whom the document is for. Left out: one's own people. */
  readonly reader?: DocumentDescriptor['reader'];
  /** It is filled from what the record of an incident may tell others. */
  readonly isOfIncident?: boolean;
}

/** The record of incidents: of a paper that is filled from it, what is not for others. */
function incidentTexts({ assessment, isOfIncident = false }: ExclusionSource): readonly Excluded[] {
  return keptIncidentTexts(assessment.incidents)
    .filter(({ isTold }) => !(isOfIncident && isTold))
    .map(({ name, text }) => ({ name, text }));
}

/**
 * Everything an edition must not say, terms apart.
 *
 * @param kinds - the kinds of record the assessment may hold
 */
export function excludedTexts(
  edition: Edition,
  source: ExclusionSource,
  kinds: RecordKinds = RECORD_KINDS,
): readonly Excluded[] {
  if (edition === 'privileged') return [];
  const { assessment, pack, reader = 'inside' } = source;
  const texts = [...privilegedEver(assessment, kinds), ...incidentTexts(source)];
  const isOfFacts = edition === 'factual' || reader === 'outside';
  const judged = judgments(pack).map((each) => ({ ...each, isJudgment: true }));
  const all = isOfFacts ? [...texts, ...work(assessment, kinds), ...judged] : texts;
  return all.filter(({ text }) => wordsOf(text).length > 0);
}

/** The notes counsel keeps out of every document, each text once. No edition holds them, not the privileged one either. */
export function keptNotes(assessment: Assessment): readonly Excluded[] {
  return unprintedNotes(assessment)
    .filter(({ text }) => wordsOf(text).length > 0)
    .map(({ questionId, isPrivileged, text }) => ({
      name: `the ${isPrivileged ? 'privileged note' : 'note'} on ${questionId}, kept out of documents`,
      text,
    }));
}

/** Runs of words of each length, made once when first asked for. */
function runIndex(texts: readonly string[]): (length: number) => ReadonlySet<string> {
  const words = texts.map(wordsOf);
  const made = new Map<number, ReadonlySet<string>>();
  return (length) => {
    const runs = made.get(length) ?? new Set(words.flatMap((list) => runsOf(list, length)));
    made.set(length, runs);
    return runs;
  };
}

function runsOf(words: readonly string[], length: number): readonly string[] {
  return words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, at) => words.slice(at, at + length).join(' '));
}

/** What is searched, and what may be said. */
export interface ExclusionSearch {
  readonly places: readonly ExtractedText[];
  readonly terms: readonly RedactionTerm[];
  /** Where terms stand in words that are never redacted. */
  readonly publicPlaces: PublicPlaces;
  readonly excluded: readonly Excluded[];
  /** Every text the edition may show: its data, the pack, and the fixed words of such a document. */
  readonly permitted: readonly string[];
  /**
   * What this very document says where nobody typed: it explains runs of typed texts. Not of judgments, which a fault
   * would put there.
   */
  readonly untyped?: readonly string[];
}

/** An excluded text with the runs of its words that give it away. The one rule for words and for bare bytes. */
export interface SoughtText {
  readonly name: string;
  /** In comparable form, all of one length. */
  readonly runs: readonly string[];
  /** The first of them as it was written; empty where the text has none. */
  readonly written: string;
}

/** A text as it was written, from one word up to another. */
function writtenRun(text: string, first: number, length: number): string {
  const { text: normal, starts, ends } = normalizeForSearch(text, 'any-case');
  const words = wordsIn(normal);
  const [from, last] = [words[first], words[first + length - 1]];
  if (from === undefined || last === undefined) return '';
  return text.slice(starts[from.at], ends[last.at + last.word.length - 1]);
}

/** The runs of a text’s words that stand in nothing the edition may say. */
function soughtText({ name, text }: Excluded, allowed: (length: number) => ReadonlySet<string>): SoughtText {
  const words = wordsOf(text);
  const length = Math.min(RUN_WORDS, words.length);
  const runs = runsOf(words, length);
  const telling = runs.filter((run) => !allowed(length).has(run));
  const first = runs.findIndex((run) => !allowed(length).has(run));
  return { name, runs: telling, written: first < 0 ? '' : writtenRun(text, first, length) };
}

function lengthOf({ runs }: SoughtText): number {
  return runs[0]?.split(' ').length ?? 0;
}

/** What the search has shown, with what bare bytes are to be searched for. */
export interface ExclusionSearched extends ExclusionProof {
  readonly sought: readonly SoughtText[];
  readonly explained: TermsInText['explained'];
}

/**
 * Searches all places for all terms and texts. A term has leaked wherever it stands outside public words; a text has
 * leaked where a run of its words stands that the edition may say nowhere else.
 */
export function searchExcluded(search: ExclusionSearch): ExclusionSearched {
  const { places, terms, excluded, permitted, untyped = [] } = search;
  const allowed = runIndex(permitted);
  const allowedTyped = untyped.length === 0 ? allowed : runIndex([...permitted, ...untyped]);
  const index = places.map((place) => ({ where: place.where, runs: runIndex([place.text]) }));
  const inPlaces = places.map(({ where, text }) => ({
    where,
    ...termsInText(text, terms, search.publicPlaces),
  }));
  const leaks: Leak[] = inPlaces.flatMap(({ where, leaked }) =>
    leaked.map((term) => ({ what: `the term “${term.written}”`, where })),
  );
  const sought = excluded.map((each) => soughtText(each, each.isJudgment === true ? allowed : allowedTyped));
  for (const each of sought) {
    const found = index.find(({ runs }) => each.runs.some((run) => runs(lengthOf(each)).has(run)));
    if (found !== undefined) leaks.push({ what: each.name, where: found.where });
  }
  return {
    searched: excluded.length + terms.length,
    indistinct: sought.filter(({ runs }) => runs.length === 0).map(({ name }) => name),
    leaks,
    sought,
    explained: inPlaces.flatMap(({ explained }) => explained),
  };
}
