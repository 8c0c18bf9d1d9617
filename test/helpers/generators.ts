/** fast-check generators of packs and answer sets, for properties that must hold for every pack. */
import fc from 'fast-check';
import { NO_RECORDS, type Answer, type AnswerValue, type Assessment } from '@shared/assessment/schema';
import type { Applicability, Duty, Pack, Question, Scenario } from '@shared/pack/schema';
import { anyRecords } from './any-records';
import {
  buildAnswer,
  buildAssessment,
  buildDuty,
  buildModule,
  buildOption,
  buildPack,
  buildProfile,
  buildQuestion,
  buildScenario,
} from './builders';

const ROLES = ['bank', 'lab'];

const applicability: fc.Arbitrary<Applicability> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Applicability>({ kind: 'always' }) },
  fc
    .subarray(ROLES, { minLength: 1 })
    .map((anyOf): Applicability => ({ kind: 'facet', facet: 'roles', anyOf })),
  fc
    .constantFrom(...ROLES)
    .map((role): Applicability => ({ kind: 'not', of: { kind: 'facet', facet: 'roles', anyOf: [role] } })),
);

const share = fc.integer({ min: 1, max: 99 }).map((value) => value / 100);

/** Best is 1, worst is 0, strictly falling between: the rule every pack must keep. */
const options = fc.uniqueArray(share, { maxLength: 3 }).map((between) =>
  [1, ...between.toSorted((a, b) => b - a), 0].map((effectiveness, place) => {
    const [id, label] = [`o${String(place)}`, `Option ${String(place)}`];
    const finding = { title: `Gap ${id}`, action: `Fix ${id}` };
    return buildOption(id, { label, effectiveness, ...(place === 0 ? {} : { finding }) });
  }),
);

/** Ticks that add up to 1, and "none of these", which stands alone. */
const ticks = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }).map((parts) => [
  ...parts.map((part, place) =>
    buildOption(`o${String(place)}`, {
      label: `Tick ${String(place)}`,
      effectiveness: part / parts.reduce((sum, value) => sum + value, 0),
    }),
  ),
  buildOption('none', {
    label: 'None of these',
    exclusive: true,
    finding: { title: 'None recorded', action: 'Start' },
  }),
]);

type Choices = Pick<Question, 'type' | 'options'> & Partial<Pick<Question, 'partial'>>;

const choices = fc.oneof(
  options.map((of): Choices => ({ type: 'single', options: of })),
  ticks.map((of): Choices => ({
    type: 'multi',
    options: of,
    partial: { title: 'Some recorded', action: 'Add the rest' },
  })),
);

/** Rules of every kind, for everyone or by the roles in the profile. */
const anyDuty: fc.Arbitrary<Duty> = fc
  .record({
    when: applicability,
    kind: fc.constantFrom('duty' as const, 'prohibition' as const, 'condition' as const, 'contract' as const),
    confidence: fc.constantFrom(
      'primary' as const,
      'secondary' as const,
      'reported' as const,
      'verify' as const,
    ),
    requires: fc.constantFrom('that it be tested', 'that it be kept for five years', 'taking data out'),
  })
  .map((over) => buildDuty(over));

function question(id: string): fc.Arbitrary<Question> {
  return fc
    .record({
      choices,
      weight: fc.constantFrom(1 as const, 2 as const, 3 as const),
      duties: fc.array(anyDuty, { maxLength: 3 }),
      applicability,
    })
    .map(({ choices: of, ...over }) => buildQuestion(id, { ...over, ...of }));
}

const inherent = fc
  .record({
    base: fc.integer({ min: 0, max: 100 }),
    adjust: fc.array(
      fc.record({
        when: applicability,
        by: fc.integer({ min: -40, max: 40 }),
        because: fc.constant('A reason'),
      }),
      { maxLength: 3 },
    ),
  })
  .map((parts) => ({ ...parts, because: 'A base' }));

function scenario(id: string, questionIds: readonly string[]): fc.Arbitrary<Scenario> {
  const control = fc.record({
    question: fc.constantFrom(...questionIds),
    axis: fc.constantFrom('likelihood' as const, 'impact' as const),
    weight: fc.integer({ min: 1, max: 5 }),
  });
  const percent = fc.integer({ min: 0, max: 90 }).map((value) => value / 100);
  return fc
    .record({
      likelihood: inherent,
      impact: inherent,
      applicability,
      needs: fc.oneof(
        { weight: 4, arbitrary: fc.constant<readonly string[]>([]) },
        fc.constantFrom(...questionIds).map((needed) => [needed]),
      ),
      cap: fc.record({ likelihood: percent, impact: percent }),
      controls: fc.uniqueArray(control, {
        minLength: 1,
        maxLength: 6,
        selector: ({ question: id_, axis }) => `${id_} ${axis}`,
      }),
    })
    .map((over) => buildScenario(id, over));
}

/** Packs of one to six questions and one to three scenarios. */
export const anyPack: fc.Arbitrary<Pack> = fc.integer({ min: 1, max: 6 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, place) => `Q-${String(place + 1)}`);
  return fc
    .record({
      questions: fc.tuple(...ids.map(question)),
      scenarios: fc.tuple(scenario('S-1', ids), scenario('S-2', ids)),
    })
    .map(({ questions, scenarios }) => buildPack({ modules: [buildModule('one', questions)], scenarios }));
});

function anyValue(of: Question): fc.Arbitrary<AnswerValue | null> {
  return fc.oneof(
    fc.constant(null),
    fc.constant<AnswerValue>({ kind: 'unknown', owner: 'CISO', dueOn: null }),
    fc.constant<AnswerValue>({ kind: 'not-applicable', reason: 'No such system' }),
    { weight: 4, arbitrary: chosenValue(of) },
  );
}

/** A definite value of a question: one option of a `single`; some ticks of a `multi`, or the one that stands alone. */
export function chosenValue(of: Question): fc.Arbitrary<AnswerValue> {
  const ids = of.options.filter((option) => option.exclusive !== true).map((option) => option.id);
  const alone = of.options.filter((option) => option.exclusive === true).map((option) => [option.id]);
  const some = fc.subarray(ids, { minLength: 1 });
  const chosen =
    of.type === 'single'
      ? fc.constantFrom(...ids).map((id) => [id])
      : fc.oneof({ weight: 3, arbitrary: some }, ...alone.map((id) => fc.constant(id)));
  return chosen.map((optionIds): AnswerValue => ({ kind: 'value', optionIds }));
}

/** Any assessment of a pack: any roles (or none said), any mix of answers, and half the time any records beside them. */
export function anyAssessment(pack: Pack): fc.Arbitrary<Assessment> {
  const questions = pack.modules.flatMap((module) => module.questions);
  const answers = fc
    .tuple(...questions.map((item) => anyValue(item).map((value): Answer => buildAnswer(item.id, value))))
    .map((all) => all.filter((answer) => answer.value !== null));
  const facets = pack.facets.map((facet) => {
    const ids = facet.options.filter((option) => option.exclusive !== true).map((option) => option.id);
    const maxLength = Math.min(ids.length, facet.multiple ? 3 : 1);
    return fc.subarray(ids, { maxLength }).map((chosen) => [facet.id, chosen] as const);
  });
  return fc
    .record({
      answers,
      facets: fc.tuple(...facets).map((entries) => Object.fromEntries(entries)),
      records: fc.option(anyRecords, { freq: 1, nil: NO_RECORDS }),
    })
    .map(({ answers: given, facets: chosen, records }) =>
      buildAssessment({ answers: given, profile: buildProfile(chosen), ...records }),
    );
}

/** A pack with one of its assessments. */
export const anyPackAndAssessment = anyPack.chain((pack) =>
  anyAssessment(pack).map((assessment) => ({ pack, assessment })),
);
