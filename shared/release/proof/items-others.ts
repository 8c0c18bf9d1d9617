/** What must stand in a comparison, a privilege log, an exhibit list and a cover letter. Derived from the data. */
import { contentTexts } from '../../assessment/content';
import type { Answer, AnswerValue } from '../../assessment/schema';
import { packIndex } from '../../pack/pack-index';
import { recordTextName } from '../../wording/record-words';
import { ANYWHERE, type ProofItem, type ProofSource } from './items';
import { longDay } from './items-records';

const DAY_CHARACTERS = 10;

function ticks(value: AnswerValue | null): string {
  return value?.kind === 'value'
    ? `value ${value.optionIds.toSorted().join(' ')}`
    : JSON.stringify(value === null ? null : Object.entries(value).toSorted());
}

/** The words of a value: the sentence of each choice, or who finds out, or why it does not apply. */
function wordsOf(questionId: string, value: AnswerValue | null, { pack }: ProofSource): readonly string[] {
  if (value === null) return ['Not answered'];
  if (value.kind === 'unknown') return ['Not known yet', value.owner];
  if (value.kind === 'not-applicable') return ['Not applicable', value.reason];
  const options = packIndex(pack).questionById.get(questionId)?.options ?? [];
  return value.optionIds.map((id) => options.find((option) => option.id === id)?.statement ?? id);
}

function valueIn(answers: readonly Answer[], id: string): AnswerValue | null {
  return answers.find(({ questionId }) => questionId === id)?.value ?? null;
}

/** Every answer that is another than in the last snapshot of something else, in a row with then and now. */
export function changesTold(source: ProofSource): readonly ProofItem[] {
  const { whole } = source;
  const last = whole?.assessment.snapshots.findLast(({ fingerprint }) => fingerprint !== whole.fingerprint);
  if (last === undefined) {
    const texts = ['There is no earlier snapshot to compare with'];
    return [{ kind: 'record', name: 'that there is nothing to compare with', texts, under: ANYWHERE }];
  }
  const before = last.content.answers;
  const after = source.assessment.answers;
  const ids = [...new Set([...before, ...after].map(({ questionId }) => questionId))];
  return ids
    .filter((id) => ticks(valueIn(before, id)) !== ticks(valueIn(after, id)))
    .map((id) => ({
      kind: 'answer',
      name: `the change of ${id}`,
      texts: [...wordsOf(id, valueIn(before, id), source), ...wordsOf(id, valueIn(after, id), source)],
      under: { kind: 'question', id },
    }));
}

/** A record that can hold a privileged text, as far as the log names it. */
interface Named {
  readonly questionId?: string;
  readonly decisionId?: string;
  readonly updatedAt?: string;
}

/** Every text for counsel, whatever it stands in, by what it belongs to and its day. */
export function privilegedCounted({ assessment, whole, pack }: ProofSource): readonly ProofItem[] {
  const texts = contentTexts(whole?.assessment ?? assessment, ['fact', 'work']).filter(
    ({ audience, text }) => audience === 'counsel' && text.trim() !== '',
  );
  const items = texts.map((text, index): ProofItem => {
    const { value } = text;
    const { questionId, decisionId, updatedAt = '' }: Named = value ?? {};
    const title = decisionId === undefined ? undefined : packIndex(pack).decisionById.get(decisionId)?.title;
    const about = questionId ?? title ?? decisionId ?? recordTextName(text);
    const day = updatedAt === '' ? [] : [longDay(updatedAt.slice(0, DAY_CHARACTERS))];
    return {
      kind: 'privileged-note',
      name: `entry ${String(index + 1)} of the log, on ${about}`,
      texts: [about, ...day],
      under: ANYWHERE,
    };
  });
  const last = texts.length === 0 ? ['Nothing is withheld'] : [String(texts.length)];
  return [...items, { kind: 'record', name: 'the number of entries', texts: last, under: ANYWHERE }];
}

/** Every document of the record with where it is kept. */
export function documentsNamed({ assessment }: ProofSource): readonly ProofItem[] {
  return assessment.answers.flatMap(({ questionId, evidence }) =>
    evidence.map(({ label, location }, index) => ({
      kind: 'evidence' as const,
      name: `document ${String(index + 1)} named for ${questionId}`,
      texts: [label, location, questionId],
      under: ANYWHERE,
    })),
  );
}

/** To whom and from whom, of what and of when. */
export function letterAddressed({ assessment, asOf }: ProofSource): readonly ProofItem[] {
  const { preparedFor, preparedBy, organisation } = assessment.profile;
  const texts = [preparedFor, preparedBy, organisation, assessment.title, longDay(asOf)];
  return [{ kind: 'record', name: 'who writes to whom, of what', texts, under: ANYWHERE }];
}
