/**
 * Looks for what an edition must not say in everything a finished file holds. A text of which any run of words
 * stands in the file has leaked, unless the edition may say that very run somewhere else anyway.
 */
import type { Assessment, AssessmentContent } from '../../assessment/schema';
import type { Pack } from '../../pack/schema';
import type { Edition } from '../../wording/edition';
import { wordsOf } from '../editions/fold';
import { findTerms, type Term } from '../editions/terms';
import type { Place } from './read-back';

/** A text that must not be in the file, by the name a reader gives it. */
export interface Excluded {
  readonly name: string;
  readonly text: string;
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

function privilegedTexts({ answers, decisions }: AssessmentContent): readonly Excluded[] {
  return [
    ...answers.map((answer) => ({
      name: `the privileged note on ${answer.questionId}`,
      text: answer.privilegedNote,
    })),
    ...decisions.map((record) => ({
      name: `the privileged rationale of “${record.decisionId}”`,
      text: record.choice?.privilegedRationale ?? '',
    })),
  ];
}

/** The same of now and of every snapshot, each text once. */
function privilegedEver(assessment: Assessment): readonly Excluded[] {
  const earlier = assessment.snapshots.flatMap(({ number, content }) =>
    privilegedTexts(content).map((it) => ({ ...it, name: `${it.name} in snapshot ${String(number)}` })),
  );
  const byText = new Map<string, Excluded>();
  for (const it of [...privilegedTexts(assessment), ...earlier]) {
    if (!byText.has(it.text)) byText.set(it.text, it);
  }
  return [...byText.values()];
}

/** What the factual edition leaves out besides: counsel's work and the pack's own judgments. */
function judgments({ actions, decisions, exposure }: Assessment, pack: Pack): readonly Excluded[] {
  const questions = pack.modules.flatMap((module) => module.questions);
  return [
    ...decisions.map((it) => ({
      name: `the rationale of “${it.decisionId}”`,
      text: it.choice?.rationale ?? '',
    })),
    ...actions.flatMap((it) => [
      { name: `the planned action “${it.title}”`, text: it.title },
      { name: `the detail of “${it.title}”`, text: it.detail },
    ]),
    ...(exposure?.estimates ?? []).map((it) => ({
      name: `the basis of the estimate for ${it.scenarioId}`,
      text: it.basis,
    })),
    ...questions.flatMap(({ id, finding, why }) => [
      { name: `the finding on ${id}`, text: `${finding.title}. ${finding.action}` },
      { name: `why ${id} matters`, text: why },
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

/** Everything an edition must not say, terms apart. `assessment` is the whole one. */
export function excludedTexts(edition: Edition, assessment: Assessment, pack: Pack): readonly Excluded[] {
  if (edition === 'privileged') return [];
  const texts = privilegedEver(assessment);
  const all = edition === 'factual' ? [...texts, ...judgments(assessment, pack)] : texts;
  return all.filter(({ text }) => wordsOf(text).length > 0);
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
  readonly places: readonly Place[];
  readonly terms: readonly Term[];
  readonly excluded: readonly Excluded[];
  /** Every text the edition may show: its data, the pack, and the fixed words of such a document. */
  readonly permitted: readonly string[];
}

/** Searches all places for all terms and texts. A term has leaked wherever it stands. */
export function searchExcluded({ places, terms, excluded, permitted }: ExclusionSearch): ExclusionProof {
  const allowed = runIndex(permitted);
  const index = places.map((place) => ({ where: place.where, runs: runIndex([place.text]) }));
  const indistinct: string[] = [];
  const leaks: Leak[] = places.flatMap(({ where, text }) =>
    findTerms(text, terms).map((term) => ({ what: `the term “${term.written}”`, where })),
  );
  for (const { name, text } of excluded) {
    const words = wordsOf(text);
    const length = Math.min(RUN_WORDS, words.length);
    const telling = runsOf(words, length).filter((run) => !allowed(length).has(run));
    if (telling.length === 0) indistinct.push(name);
    const found = index.find(({ runs }) => telling.some((run) => runs(length).has(run)));
    if (found !== undefined) leaks.push({ what: name, where: found.where });
  }
  return { searched: excluded.length + terms.length, indistinct, leaks };
}
