/** What a passage rests on, as it stands now; and in words, what of it has changed since counsel looked. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { answerGround, factGround, groundsOn, type GroundRecord } from '../../../assessment/grounds';
import type { Ground } from '../../../assessment/schema';
import { joinWords } from '../../../base/words';
import { packIndex } from '../../../pack/pack-index';
import { formatDate } from '../../../wording/format';
import { stateName } from '../../../wording/answer-words';
import type { ReportContext } from '../../parts/context';
import type { Sentence, Trace } from '../sentence';
import { questionsOnTrace, type TraceRef } from '../trace';

/** The record as far as grounds are looked up in it. */
export type GroundSource = Pick<ReportContext, 'itemById' | 'questionById' | 'authorityById' | 'input'>;

const MOST_GROUNDS = 200;

/** SHA-256 of a generated text: equal texts, equal marks. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

function recordOf({ itemById, input }: GroundSource): GroundRecord {
  return { items: itemById, profile: input.assessment.profile };
}

/** The answers and facts that sentences rest on, each once, as they stand. */
export function groundsOf(sentences: readonly Sentence[], source: GroundSource): readonly Ground[] {
  const refs = sentences.flatMap(({ trace }) => trace);
  const questions = questionsOnTrace(refs).filter((id) => id !== '');
  const facets = refs.flatMap((ref) => (ref.kind === 'fact' ? [ref.facet] : []));
  return groundsOn({ questions, facets }, recordOf(source)).slice(0, MOST_GROUNDS);
}

/** The same ground as it stands now. */
function nowOf(ground: Ground, source: GroundSource): Ground {
  return ground.kind === 'answer'
    ? answerGround(ground.questionId, recordOf(source))
    : factGround(ground.facet, recordOf(source));
}

function isSame(one: Ground, other: Ground): boolean {
  return JSON.stringify(keyed(one)) === JSON.stringify(keyed(other));
}

function keyed(ground: Ground): readonly unknown[] {
  return ground.kind === 'answer'
    ? [ground.questionId, ground.state, ground.optionIds]
    : [ground.facet, ground.optionIds];
}

/** What was chosen, in the words of the pack. */
function chosenInWords(ground: Ground, { questionById, input }: GroundSource): string {
  const options =
    ground.kind === 'answer'
      ? questionById.get(ground.questionId)?.options
      : packIndex(input.pack).facetById.get(ground.facet)?.options;
  const labels = ground.optionIds.map((id) => options?.find((option) => option.id === id)?.label ?? id);
  if (labels.length > 0)
    return `“${joinWords(
      labels.map((label) => label.replace(/[.]$/, '')),
      'and',
    )}”`;
  return ground.kind === 'answer' ? stateName(ground.state).toLowerCase() : 'not recorded';
}

function nameOf(ground: Ground, { input }: GroundSource): string {
  if (ground.kind === 'answer') return ground.questionId;
  return packIndex(input.pack).facetById.get(ground.facet)?.title ?? ground.facet;
}

function sinceOf(ground: Ground, { itemById }: GroundSource): string {
  if (ground.kind === 'fact') return 'it';
  const changedAt = itemById.get(ground.questionId)?.answer?.updatedAt;
  return changedAt === undefined ? 'it' : `since ${formatDate(changedAt)} it`;
}

/** "AGT-02 was “…”; since December 12, 2026 it is “…”": each ground that is no longer what it was. */
export function movedInWords(base: readonly Ground[], source: GroundSource): readonly string[] {
  return base.flatMap((before) => {
    const now = nowOf(before, source);
    if (isSame(before, now)) return [];
    const [was, is] = [chosenInWords(before, source), chosenInWords(now, source)];
    return [`${nameOf(before, source)} was ${was}; ${sinceOf(before, source)} is ${is}`];
  });
}

/** What counsel’s words rest on where nothing is generated any longer: the grounds recorded with them. */
export function traceOfGrounds(unit: string, grounds: readonly Ground[]): Trace {
  const refs = grounds.map((ground): TraceRef =>
    ground.kind === 'answer'
      ? { kind: 'answer', questionId: ground.questionId, state: ground.optionIds.join(' ') || ground.state }
      : { kind: 'fact', facet: ground.facet },
  );
  return [{ kind: 'own', unit }, ...refs];
}
