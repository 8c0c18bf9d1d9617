/** The pack has an opening for whatever is chosen of the questions that decide how an answer opens. */
import { describe, expect, it } from 'vitest';
import type { Prompt, Question, RecordCondition } from '@shared/pack/schema';
import { loadRealPack } from '../../helpers/real-pack';

const PACK = loadRealPack();
const QUESTIONS = new Map(
  PACK.modules.flatMap(({ questions }) => questions.map((question) => [question.id, question] as const)),
);

type Choice = ReadonlyMap<string, string>;

function holdsOf(condition: RecordCondition, choice: Choice): boolean {
  if (condition.kind === 'profile') return condition.when.kind === 'always';
  if (condition.kind === 'state') return condition.anyOf.includes('answered');
  return condition.anyOf.includes(choice.get(condition.question) ?? '');
}

function decidingOf({ answers }: Prompt): readonly Question[] {
  const ids = answers.flatMap(({ when }) =>
    when.flatMap((each) => (each.kind === 'profile' ? [] : [each.question])),
  );
  return [...new Set(ids)].flatMap((id) => QUESTIONS.get(id) ?? []);
}

function choicesOf(questions: readonly Question[]): readonly Choice[] {
  return questions.reduce<readonly Choice[]>(
    (done, { id, options }) =>
      done.flatMap((choice) => options.map((option) => new Map(choice).set(id, option.id))),
    [new Map<string, string>()],
  );
}

describe('a question that others ask', () => {
  it.each(PACK.prompts.map((prompt) => [prompt.id, prompt] as const))('%s has an opening', (_id, prompt) => {
    const without = choicesOf(decidingOf(prompt)).filter(
      (choice) => !prompt.answers.some(({ when }) => when.every((each) => holdsOf(each, choice))),
    );
    expect(without.map((choice) => [...choice].map((pair) => pair.join(' ')).join(', '))).toEqual([]);
  });
});

describe('an answer that is not to go out', () => {
  it('says why only where somebody outside asks', () => {
    const held = PACK.prompts.filter(({ answers }) => answers.some(({ hold }) => hold !== undefined));
    expect(held.length).toBeGreaterThan(3);
    expect(held.filter(({ audience }) => audience === 'board').map(({ id }) => id)).toEqual([]);
  });
});
