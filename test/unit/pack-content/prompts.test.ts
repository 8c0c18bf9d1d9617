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

/** What an opening says where the record lacks what was asked. */
const LACKS =
  /(?:answers|record|Company) (?:do|does) not (?!use )|these answers give no|answers hold no|state no legal|is not recorded/i;

describe('an answer to somebody outside that lacks what was asked', () => {
  it('is held, and the reason says what is missing', () => {
    const free = PACK.prompts
      .filter(({ audience }) => audience !== 'board')
      .flatMap(({ id, answers }) =>
        answers
          .filter(({ text, hold }) => LACKS.test(text) && hold === undefined)
          .map(({ text }) => `${id}: ${text}`),
      );
    expect(free).toEqual([]);
  });

  it('is not held by a bare word', () => {
    const holds = PACK.prompts.flatMap(({ answers }) => answers.flatMap(({ hold }) => hold ?? []));
    expect(holds.filter((hold) => hold.split(' ').length < 3)).toEqual([]);
  });
});

describe('what directors are told', () => {
  const openingsOf = (id: string) => PACK.prompts.find((prompt) => prompt.id === id)?.answers ?? [];
  const textsOf = (id: string) => openingsOf(id).map(({ text }) => text);

  it('answers both halves on privilege', () => {
    expect(textsOf('privilege').filter((text) => !text.includes('waive'))).toEqual([]);
  });

  it('does not take criteria and reports for a sign that reached the board', () => {
    const claims = textsOf('red-flags').filter((text) => text.startsWith('Yes'));
    expect(claims).toEqual([]);
    const ruled = textsOf('red-flags').filter((text) => text.startsWith('By rule, yes.'));
    expect(ruled).toHaveLength(6);
    for (const text of ruled) expect(text).toContain('reached the board is not recorded');
  });

  it('says of every record that no time was measured', () => {
    expect(textsOf('detection').filter((text) => !text.includes('no measured time'))).toEqual([]);
    expect(openingsOf('detection').at(-1)?.when).toEqual([{ kind: 'profile', when: { kind: 'always' } }]);
  });

  it('takes no copy through DHS for the DHS process', () => {
    const copies = openingsOf('sharing-law').filter(({ when }) =>
      when.some((each) => each.kind === 'chosen' && each.anyOf.includes('dhs-copy')),
    );
    expect(copies.map(({ text }) => text.split(' ')[0])).toEqual(['Arguably']);
  });

  it.each([
    ['privilege', 'GOV-12'],
    ['proof', 'EVD-08'],
    ['deadlines', 'EVD-01'],
    ['position', 'IPX-07'],
    ['approval', 'GOV-06'],
    ['model-loss', 'TPA-04'],
    ['trading-window', 'DIS-07'],
    ['sharing-law', 'IPX-07'],
  ])('keeps to what was asked: %s without %s', (id, question) => {
    expect(PACK.prompts.find((prompt) => prompt.id === id)?.questions).not.toContain(question);
  });
});

describe('what a regulator is told', () => {
  it('does not deny a test of the plan that the record has', () => {
    const answers = PACK.prompts.find(({ id }) => id === 'reg-plan-tested')?.answers ?? [];
    const exercised = new Map([['EVD-01', 'annex-exercised']]);
    for (const option of QUESTIONS.get('CIP-07')?.options ?? []) {
      const choice = new Map(exercised).set('CIP-07', option.id);
      const found = answers.find(({ when }) => when.every((each) => holdsOf(each, choice)));
      expect(found?.text).toMatch(/^The annex on AI-enabled intrusion .* has been exercised; /);
    }
  });

  it('does not make one act of the past a practice', () => {
    const answers = PACK.prompts.find(({ id }) => id === 'reg-third-parties')?.answers ?? [];
    expect(answers.filter(({ text }) => text.includes('Company maps'))).toEqual([]);
  });
});
