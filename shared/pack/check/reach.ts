/** Finds what no organization can ever be shown: conditions that cannot be met, scenarios nothing controls. */
import { conditionsOf, entriesOf, questionsOf, within, type LocatedPart } from '../places';
import type { Applicability, Facet, Question, Scenario } from '../schema';
import { canBeMet } from './satisfiable';
import type { PackProblem } from '../pack-problem';
import { packProblemAt, type CheckInput } from './types';

function both(...of: readonly Applicability[]): Applicability {
  return { kind: 'all', of };
}

function isPart(condition: LocatedPart<unknown>): boolean {
  return condition.path.includes('.adjust.');
}

/** Groups inside a condition that cannot be met although the whole can. */
function deadGroups(
  condition: LocatedPart<Applicability>,
  facets: readonly Facet[],
): readonly LocatedPart<unknown>[] {
  const { part } = condition;
  if (part.kind === 'always' || part.kind === 'facet') return [];
  const parts =
    part.kind === 'not'
      ? [within(condition, 'of', part.of)]
      : part.of.map((inner, place) => within(condition, `of.${String(place)}`, inner));
  return parts.flatMap((inner) => (canBeMet(inner.part, facets) ? deadGroups(inner, facets) : [inner]));
}

function conditionProblems(
  condition: LocatedPart<Applicability>,
  facets: readonly Facet[],
): readonly PackProblem[] {
  if (canBeMet(condition.part, facets)) {
    return deadGroups(condition, facets).map((group) =>
      packProblemAt(
        'condition-contradictory',
        group,
        `No organization can ever meet this part of the condition of ${condition.owner}: its answers exclude each other.`,
      ),
    );
  }
  const what = isPart(condition) ? 'so this adjustment never counts' : 'so nobody will ever see it';
  return [
    packProblemAt(
      'condition-never-true',
      condition,
      `No organization can ever meet the condition of ${condition.owner}, ${what}. Look for answers that exclude each other.`,
    ),
  ];
}

/** Adjustments whose condition can be met, but never by an organization the scenario applies to. */
function deadAdjustments(scenario: LocatedPart<Scenario>, facets: readonly Facet[]): readonly PackProblem[] {
  const { applicability, likelihood, impact } = scenario.part;
  return Object.entries({ likelihood, impact }).flatMap(([axis, inherent]) =>
    inherent.adjust.flatMap(({ when }, place) => {
      if (!canBeMet(when, facets) || canBeMet(both(applicability, when), facets)) return [];
      const at = within(scenario, `${axis}.adjust.${String(place)}.when`, when);
      return [
        packProblemAt(
          'condition-contradictory',
          at,
          `This adjustment of ${scenario.owner} never counts: no organization the scenario applies to can meet it.`,
        ),
      ];
    }),
  );
}

function controlProblems(
  scenario: LocatedPart<Scenario>,
  questions: ReadonlyMap<string, Question>,
  facets: readonly Facet[],
): readonly PackProblem[] {
  const { applicability, controls } = scenario.part;
  const dead = controls.flatMap(({ question: id }, place) => {
    const question = questions.get(id);
    const isAsked = question !== undefined && canBeMet(both(applicability, question.applicability), facets);
    return isAsked ? [] : [within(scenario, `controls.${String(place)}`, id)];
  });
  if (dead.length === controls.length) {
    const words = `Nothing can lower the risk of ${scenario.owner}: none of its questions is ever asked of an organization it applies to.`;
    return [packProblemAt('scenario-without-controls', within(scenario, 'controls', null), words)];
  }
  return dead.map((control) =>
    packProblemAt(
      'control-unreachable',
      control,
      `Question ${control.part} is never asked of an organization that ${scenario.owner} applies to.`,
    ),
  );
}

function questionsWithoutScenario({ pack }: CheckInput): readonly PackProblem[] {
  const used = new Set(pack.scenarios.flatMap(({ controls }) => controls.map((control) => control.question)));
  return questionsOf(pack)
    .filter(({ part }) => !used.has(part.id))
    .map((question) =>
      packProblemAt(
        'question-without-scenario',
        question,
        `No scenario uses ${question.owner}, so its answer changes no risk. Add it to the controls of a scenario.`,
      ),
    );
}

/** Everything that cannot be reached. */
export function checkReach(input: CheckInput): readonly PackProblem[] {
  const { pack } = input;
  const questions = new Map(questionsOf(pack).map(({ part }) => [part.id, part]));
  // A scenario that can never apply is reported as such; its controls would only repeat it.
  const scenarios = entriesOf(pack).scenarios.filter(({ part }) => canBeMet(part.applicability, pack.facets));
  return [
    ...conditionsOf(pack).flatMap((condition) => conditionProblems(condition, pack.facets)),
    ...scenarios.flatMap((scenario) => deadAdjustments(scenario, pack.facets)),
    ...scenarios.flatMap((scenario) => controlProblems(scenario, questions, pack.facets)),
    ...questionsWithoutScenario(input),
  ];
}
