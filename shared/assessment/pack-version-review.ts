/**
 * Says what a newer version of a pack means for answers already given: what is new, what changed, what was
 * withdrawn, and which answers must be looked at again. Only reports; no answer is altered or dropped.
 */
import { packIndex } from '../pack/pack-index';
import { answerState } from './answer-semantics';
import type { Answer } from './schema';
import { compareVersions } from '../pack/version';
import type { PackChange, Pack, Question } from '../pack/schema';

export interface AddedQuestion {
  readonly question: string;
  readonly text: string;
}

export interface ChangedQuestion {
  readonly question: string;
  readonly text: string;
  /** The version that changed it. */
  readonly version: string;
  readonly what: string;
  readonly answersStale: boolean;
}

export interface WithdrawnQuestion {
  readonly question: string;
  readonly text: string;
  readonly because: string;
  readonly replacedBy?: string;
}

/** An answer to look at again. It stays in the file as it is. */
export interface StaleAnswer {
  readonly questionId: string;
  readonly kind: 'withdrawn' | 'not-in-edition' | 'does-not-fit' | 'changed';
  readonly because: string;
}

export interface PackVersionReview {
  readonly fromVersion: string;
  readonly toVersion: string;
  /** What each version since says about itself, oldest first. */
  readonly versions: readonly Pick<PackChange, 'version' | 'editionOn' | 'summary'>[];
  readonly added: readonly AddedQuestion[];
  readonly changed: readonly ChangedQuestion[];
  readonly withdrawn: readonly WithdrawnQuestion[];
  /** Sorted by question id. */
  readonly staleAnswers: readonly StaleAnswer[];
}

interface PackVersion {
  readonly questions: ReadonlyMap<string, Question>;
  /** The log up to this version, oldest first. */
  readonly changes: readonly PackChange[];
  readonly version: string;
}

function packVersionOf(pack: Pack): PackVersion {
  const { version } = pack.manifest;
  const changes = pack.changes
    .filter((change) => compareVersions(change.version, version) <= 0)
    .toSorted((a, b) => compareVersions(a.version, b.version));
  const all = packIndex(pack).questions;
  return { questions: new Map(all.map((question) => [question.id, question])), changes, version };
}

function after(changes: readonly PackChange[], version: string): readonly PackChange[] {
  return changes.filter((change) => compareVersions(change.version, version) > 0);
}

function staleAsAbsent(answer: Answer, current: PackVersion): StaleAnswer {
  const { questionId } = answer;
  const withdrawn = current.changes
    .flatMap((change) => change.withdrawn)
    .find(({ question }) => question === questionId);
  if (withdrawn === undefined) {
    const because = `Edition ${current.version} does not have this question. The answer is kept and not scored.`;
    return { questionId, kind: 'not-in-edition', because };
  }
  const successor = withdrawn.replacedBy === undefined ? '' : ` ${withdrawn.replacedBy} takes its place.`;
  const because = `The question was withdrawn: ${withdrawn.because}${successor} The answer is kept and not scored.`;
  return { questionId, kind: 'withdrawn', because };
}

/** Why an answer must be looked at again, or `null`. Notes without an answer go stale only with their question. */
function staleAnswer(answer: Answer, current: PackVersion): StaleAnswer | null {
  const { questionId, value, packVersion } = answer;
  const question = current.questions.get(questionId);
  if (question === undefined) return staleAsAbsent(answer, current);
  if (value?.kind === 'value' && answerState(question, answer) !== 'answered') {
    const because = 'The chosen answer is no longer among the options. It is kept and counts as unknown.';
    return { questionId, kind: 'does-not-fit', because };
  }
  if (value === null) return null;
  const reasons = after(current.changes, packVersion).flatMap(({ version, changed }) =>
    changed
      .filter((change) => change.question === questionId && change.answersStale)
      .map((change) => `Changed in edition ${version}: ${change.what}`),
  );
  return reasons.length === 0 ? null : { questionId, kind: 'changed', because: reasons.join(' ') };
}

function addedSince(changes: readonly PackChange[], current: PackVersion): readonly AddedQuestion[] {
  const ids = [...new Set(changes.flatMap((change) => change.added))];
  return ids.flatMap((id) => {
    const question = current.questions.get(id);
    return question === undefined ? [] : [{ question: id, text: question.text }];
  });
}

/** Changes to questions the reader could have seen before; a question that is new anyway is only "added". */
function changedSince(changes: readonly PackChange[], current: PackVersion): readonly ChangedQuestion[] {
  const added = new Set(changes.flatMap((change) => change.added));
  return changes.flatMap(({ version, changed }) =>
    changed.flatMap(({ question: id, what, answersStale }) => {
      const question = current.questions.get(id);
      if (question === undefined || added.has(id)) return [];
      return [{ question: id, text: question.text, version, what, answersStale }];
    }),
  );
}

/** Withdrawn questions the reader could have seen: not those that came and went in between, unless answered. */
function withdrawnSince(
  changes: readonly PackChange[],
  answered: ReadonlySet<string>,
): readonly WithdrawnQuestion[] {
  const added = new Set(changes.flatMap((change) => change.added));
  return changes
    .flatMap((change) => change.withdrawn)
    .filter(({ question }) => !added.has(question) || answered.has(question))
    .map(({ question, text, because, replacedBy }) => ({
      question,
      text,
      because,
      ...(replacedBy === undefined ? {} : { replacedBy }),
    }));
}

/**
 * Reviews an assessment that is opened under another version of its pack.
 *
 * @param input - `packVersion`: the version it was last opened under. Each answer carries the version it was
 *   given under, and that one decides whether the answer is stale.
 * @returns `null` when the version is the same and no answer is stale. Opened under an older version, the
 *   lists of questions are empty, because an older pack cannot know what came later.
 */
export function reviewPackVersion(
  pack: Pack,
  input: { readonly answers: readonly Answer[]; readonly packVersion: string },
): PackVersionReview | null {
  const current = packVersionOf(pack);
  const staleAnswers = input.answers
    .flatMap((answer) => staleAnswer(answer, current) ?? [])
    .toSorted((a, b) => (a.questionId < b.questionId ? -1 : 1));
  if (input.packVersion === current.version && staleAnswers.length === 0) return null;
  const changes = after(current.changes, input.packVersion);
  return {
    fromVersion: input.packVersion,
    toVersion: current.version,
    versions: changes.map(({ version, editionOn, summary }) => ({ version, editionOn, summary })),
    added: addedSince(changes, current),
    changed: changedSince(changes, current),
    withdrawn: withdrawnSince(changes, new Set(input.answers.map((answer) => answer.questionId))),
    staleAnswers,
  };
}
