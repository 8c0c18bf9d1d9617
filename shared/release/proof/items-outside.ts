/**
 * What must stand in a paper for someone outside: each of their questions that concerns the organization, with what is
 * recorded on it or that it is held back. Reads answers and pack alone, and decides by rules of its own.
 */
import { questionnaireOf, type QuestionItem } from '../../assessment/questionnaire';
import { truthOf } from '../../pack/applicability';
import type { Prompt, QuestionProse, RecordCondition } from '../../pack/schema';
import { contradictionStatusOf } from '../../scoring/contradictions';
import { ANYWHERE, type ProofItem, type ProofSource } from './items';

type Items = ReadonlyMap<string, QuestionItem>;

interface Reading {
  readonly source: ProofSource;
  readonly items: Items;
  /** Questions in an open conflict. */
  readonly held: ReadonlySet<string>;
  /** Questions whose answers counsel keeps to the annexes. */
  readonly kept: ReadonlySet<string>;
}

function chosenIn(item: QuestionItem | undefined): readonly string[] {
  const value = item?.answer?.value ?? null;
  return item?.state === 'answered' && value?.kind === 'value' ? value.optionIds : [];
}

function holds(condition: RecordCondition, { items, source }: Reading): boolean {
  if (condition.kind === 'profile') return truthOf(condition.when, source.assessment.profile) === 'yes';
  const item = items.get(condition.question);
  if (item === undefined) return false;
  if (condition.kind === 'state') return condition.anyOf.some((state) => state === item.state);
  return chosenIn(item).some((id) => condition.anyOf.includes(id));
}

function proseOf(questionId: string, { pack }: ProofSource): QuestionProse | undefined {
  return pack.prose.flatMap(({ questions }) => questions).find(({ question }) => question === questionId);
}

/** One choice: its sentence. Several: what each of them gives, by a name if all have one. */
function chosenTexts(item: QuestionItem, source: ProofSource): readonly string[] {
  const ids = chosenIn(item);
  const options = item.question.options.filter(({ id }) => ids.includes(id));
  const prose = proseOf(item.question.id, source);
  const names = options.flatMap(({ id }) => prose?.options[id]?.have ?? []);
  return options.length > 1 && names.length > 0
    ? names.map(({ text }) => text)
    : options.map(({ statement }) => statement);
}

function textsOf(item: QuestionItem, source: ProofSource): readonly string[] {
  switch (item.state) {
    case 'answered':
      return chosenTexts(item, source);
    case 'unknown':
      return [item.question.whether];
    case 'open':
      return [`${item.question.id}, not answered`];
    case 'not-applicable':
      return [];
  }
}

function reasonsFor(items: readonly QuestionItem[]): readonly string[] {
  if (items.some(({ state }) => state !== 'not-applicable')) return [];
  return items.flatMap(({ answer }) => {
    const value = answer?.value ?? null;
    return value?.kind === 'not-applicable' ? [value.reason] : [];
  });
}

function askedIn(condition: RecordCondition): readonly string[] {
  return condition.kind === 'profile' ? [] : [condition.question];
}

/** None where the first that holds speaks of an answer that is kept back. */
function openingOf({ answers }: Prompt, reading: Reading): Prompt['answers'][number] | undefined {
  const found = answers.find(({ when }) => when.every((each) => holds(each, reading)));
  return found?.when.flatMap(askedIn).some((id) => reading.kept.has(id)) === true ? undefined : found;
}

function promptItems(prompt: Prompt, reading: Reading): readonly ProofItem[] {
  const items = prompt.questions.flatMap((id) => reading.items.get(id) ?? []);
  const deciding = prompt.answers.flatMap(({ when }) => when.flatMap(askedIn));
  const isBeside = deciding.length > 0 && !deciding.some((id) => reading.items.has(id));
  if (items.length === 0 || isBeside) return [];
  const item = (name: string, texts: readonly string[]): ProofItem => ({
    kind: 'answer',
    name,
    texts,
    under: ANYWHERE,
  });
  const asked = `the question “${prompt.text}”`;
  if (items.some(({ question }) => reading.held.has(question.id)))
    return [item(`${asked}, held back`, [`${prompt.text} ${HELD[prompt.audience]}`])];
  const told = items.filter(({ question }) => !reading.kept.has(question.id));
  const opening = openingOf(prompt, reading);
  const opened = new Set((opening?.when ?? []).flatMap(askedIn));
  return [
    item(asked, [prompt.text, ...(opening === undefined ? [] : [opening.text]), ...reasonsFor(told)]),
    ...(told.length === items.length ? [] : [item(`${asked}, answers withheld`, ['withheld by counsel'])]),
    ...told
      .filter(({ question }) => !opened.has(question.id))
      .map((each) => item(`what is recorded on ${each.question.id}`, textsOf(each, reading.source)))
      .filter(({ texts }) => texts.length > 0),
  ];
}

/** What stands beside a question that is held back, and nothing between. */
const HELD: Readonly<Record<Prompt['audience'], string>> = {
  board: '',
  regulator: 'The answers on record do not agree',
  counterparty: 'The answers on record do not agree',
};

function heldIn({ score, assessment, whole }: ProofSource): ReadonlySet<string> {
  const { settlements } = whole?.assessment ?? assessment;
  return new Set(
    score.contradictions
      .filter((each) => contradictionStatusOf(each, settlements).state !== 'settled')
      .flatMap(({ questionIds }) => questionIds),
  );
}

function keptIn({ assessment }: ProofSource): ReadonlySet<string> {
  const kept = assessment.answers.filter(({ answerUse, value }) => answerUse === 'annex' && value !== null);
  return new Set(kept.map(({ questionId }) => questionId));
}

/** Every question of an audience that a question of the record speaks to. */
export function outsideQuestions(
  audience: Exclude<Prompt['audience'], 'board'>,
): (source: ProofSource) => readonly ProofItem[] {
  return (source) => {
    const { modules } = questionnaireOf(source.pack, source.assessment);
    const items = new Map(
      modules.flatMap((module) => module.items).map((item) => [item.question.id, item] as const),
    );
    const reading = { source, items, held: heldIn(source), kept: keptIn(source) };
    return source.pack.prompts
      .filter((prompt) => prompt.audience === audience)
      .flatMap((prompt) => promptItems(prompt, reading));
  };
}
