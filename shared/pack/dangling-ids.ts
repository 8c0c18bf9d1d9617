/** Finds ids in a pack that lead nowhere or stand twice. Reports only; changes nothing. */
import { danglingInProse } from './dangling-prose';
import { findDanglingIncident } from './dangling-incident';
import { findDanglingRegimes } from './dangling-regimes';
import type { PackProblem } from './pack-problem';
import { proseConditionsOf } from './prose-places';
import {
  citationsOf,
  conditionsOf,
  eachWithin,
  entriesOf,
  fileOfModule,
  questionsOf,
  within,
  type LocatedPart,
  type PackPlace,
} from './places';
import type { Applicability, Decision, Pack } from './schema';

type Named = LocatedPart<{ readonly id: string }>;

function problem({ file, path }: PackPlace, what: string): PackProblem {
  return { rule: 'id-unknown', file, path, what };
}

/** Items whose id another item before them has. */
function repeated(what: string, items: readonly Named[]): readonly PackProblem[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const { id } = item.part;
    if (seen.has(id)) return [{ ...problem(item, `Two ${what} have the id "${id}".`), rule: 'id-repeated' }];
    seen.add(id);
    return [];
  });
}

function listWithin(outer: PackPlace, step: string, ids: readonly string[]): readonly Named[] {
  return eachWithin(
    outer,
    step,
    ids.map((id) => ({ id })),
  );
}

function unknownAuthorities(pack: Pack): readonly PackProblem[] {
  const known = new Set(pack.authorities.map((authority) => authority.id));
  const provisions = pack.provisions.map((part, place) => ({
    part,
    file: 'provisions.json',
    path: String(place),
    owner: part.pin,
  }));
  const answers = entriesOf(pack).prompts.flatMap((prompt) =>
    eachWithin(prompt, 'answers', prompt.part.answers),
  );
  const issues = entriesOf(pack).issues.flatMap((issue) => [
    ...eachWithin(issue, 'rules', issue.part.rules),
    ...eachWithin(issue, 'shortAnswers', issue.part.shortAnswers),
  ]);
  const switches = [...questionsOf(pack), ...entriesOf(pack).statements, ...answers, ...issues].flatMap(
    (outer) =>
      outer.part.variants.map(({ authority }, place) =>
        within(outer, `variants.${String(place)}.authority`, { authority }),
      ),
  );
  return [...citationsOf(pack), ...provisions, ...switches]
    .filter(({ part }) => !known.has(part.authority))
    .map((item) => problem(item, `No authority has the id "${item.part.authority}".`));
}

function brokenCondition(condition: LocatedPart<Applicability>, pack: Pack): readonly PackProblem[] {
  const { part } = condition;
  switch (part.kind) {
    case 'always':
      return [];
    case 'not':
      return brokenCondition(within(condition, 'of', part.of), pack);
    case 'all':
    case 'any':
      return part.of.flatMap((inner, place) =>
        brokenCondition(within(condition, `of.${String(place)}`, inner), pack),
      );
    case 'facet': {
      const facet = pack.facets.find((candidate) => candidate.id === part.facet);
      if (facet === undefined) return [problem(condition, `No facet has the id "${part.facet}".`)];
      return part.anyOf
        .filter((id) => !facet.options.some((option) => option.id === id))
        .map((id) => problem(condition, `The facet "${facet.id}" has no option "${id}".`));
    }
  }
}

function unknownQuestions(pack: Pack): readonly PackProblem[] {
  const known = new Set(questionsOf(pack).map(({ part }) => part.id));
  const { scenarios, prompts } = entriesOf(pack);
  const asked = [
    ...scenarios.flatMap((outer) =>
      listWithin(
        outer,
        'controls',
        outer.part.controls.map((control) => control.question),
      ),
    ),
    ...prompts.flatMap((outer) => listWithin(outer, 'questions', outer.part.questions)),
    ...prompts.flatMap((outer) => listWithin(outer, 'otherPart', outer.part.otherPart)),
    ...questionsOf(pack).flatMap((outer) =>
      outer.part.duties.flatMap(({ countedIn }, place) =>
        countedIn === undefined
          ? []
          : [within(outer, `duties.${String(place)}.countedIn`, { id: countedIn })],
      ),
    ),
    ...scenarios.flatMap((outer) => listWithin(outer, 'needs', outer.part.needs)),
  ];
  return asked
    .filter(({ part }) => !known.has(part.id))
    .map((item) => problem(item, `No question has the id "${item.part.id}".`));
}

function decisionCodes(outer: LocatedPart<Decision>): readonly PackProblem[] {
  const { id, options, gates, factors } = outer.part;
  const codes = options.map((option) => option.code);
  const used = [
    ...gates.flatMap((gate, place) => listWithin(outer, `gates.${String(place)}.guards`, gate.guards)),
    ...factors.flatMap((factor, place) =>
      Object.keys(factor.pulls).map((code) =>
        within(outer, `factors.${String(place)}.pulls.${code}`, { id: code }),
      ),
    ),
  ];
  const ids = (parts: readonly { readonly id: string }[]) => parts.map((part) => part.id);
  return [
    ...repeated(`options of "${id}"`, listWithin(outer, 'options', codes)),
    ...repeated(`gates of "${id}"`, listWithin(outer, 'gates', ids(gates))),
    ...repeated(`factors of "${id}"`, listWithin(outer, 'factors', ids(factors))),
    ...used
      .filter(({ part }) => !codes.includes(part.id))
      .map((item) => problem(item, `No option has the code "${item.part.id}".`)),
  ];
}

/** Options that a variant names and the question does not have. */
function unknownOptions(pack: Pack): readonly PackProblem[] {
  return questionsOf(pack).flatMap((outer) => {
    const own = new Set(outer.part.options.map(({ id }) => id));
    return outer.part.variants.flatMap(({ findings = {} }, place) =>
      Object.keys(findings)
        .filter((id) => !own.has(id))
        .map((id) =>
          problem(
            within(outer, `variants.${String(place)}.findings.${id}`, null),
            `Question ${outer.part.id} has no option "${id}".`,
          ),
        ),
    );
  });
}

/** Ids that must be the only one of their kind inside one entry. */
function repeatedWithin(pack: Pack): readonly PackProblem[] {
  const { facets, scenarios, decisions } = entriesOf(pack);
  const optionIds = (outer: LocatedPart<{ readonly options: readonly { readonly id: string }[] }>) =>
    listWithin(
      outer,
      'options',
      outer.part.options.map((option) => option.id),
    );
  return [
    ...facets.flatMap((outer) => repeated(`options of "${outer.part.id}"`, optionIds(outer))),
    ...questionsOf(pack).flatMap((outer) => repeated(`options of ${outer.part.id}`, optionIds(outer))),
    ...scenarios.flatMap((outer) => {
      const controls = outer.part.controls.map(({ question, axis }) => `${question} (${axis})`);
      return repeated(`controls of ${outer.part.id}`, listWithin(outer, 'controls', controls));
    }),
    ...decisions.flatMap(decisionCodes),
  ];
}

/** What the table of deadlines has, in full and in outline. */
function tableEntries({ clockTable }: Pack): readonly Named[] {
  const lists = [
    ['clocks', clockTable?.clocks ?? []],
    ['outline', clockTable?.outline ?? []],
  ] as const;
  return lists.flatMap(([name, list]) =>
    list.map(({ id }, place) => ({
      part: { id },
      file: 'clock-table.json',
      path: `${name}.${String(place)}`,
      owner: id,
    })),
  );
}

function repeatedInPack(pack: Pack): readonly PackProblem[] {
  const lists = entriesOf(pack);
  const modules = pack.modules.map((part, index) => ({
    part,
    file: fileOfModule(pack, index),
    path: 'id',
    owner: `module ${part.id}`,
  }));
  const pins = pack.provisions.map(({ authority, pin }, place) => ({
    part: { id: `${authority} ${pin}` },
    file: 'provisions.json',
    path: String(place),
    owner: pin,
  }));
  return [
    ...repeated('modules', modules),
    ...repeated('questions', questionsOf(pack)),
    ...repeated('authorities', lists.authorities),
    ...repeated('facets', lists.facets),
    ...repeated('scenarios', lists.scenarios),
    ...repeated('clocks', lists.clocks),
    ...repeated('statements', lists.statements),
    ...repeated('decisions', lists.decisions),
    ...repeated('prompts', lists.prompts),
    ...repeated('milestones', lists.milestones),
    ...repeated('terms', lists.terms),
    ...repeated('contradictions', lists.contradictions),
    ...repeated('legal statuses', lists.statuses),
    ...repeated('provisions', pins),
    ...repeated('entries of the table of deadlines', tableEntries(pack)),
  ];
}

/** Deadlines the table names and the list does not have. */
function unknownDeadlines(pack: Pack): readonly PackProblem[] {
  const known = new Set(pack.clocks.map(({ id }) => id));
  return (pack.clockTable?.clocks ?? []).flatMap(({ deadlines }, place) =>
    deadlines
      .filter((id) => !known.has(id))
      .map((id) =>
        problem(
          { file: 'clock-table.json', path: `clocks.${String(place)}.deadlines`, owner: id },
          `No deadline has the id "${id}".`,
        ),
      ),
  );
}

/** Every id in the pack that is used but not defined, or defined twice. Empty for a sound pack. */
export function findDanglingIds(pack: Pack): readonly PackProblem[] {
  return [
    ...repeatedInPack(pack),
    ...repeatedWithin(pack),
    ...unknownAuthorities(pack),
    ...[...conditionsOf(pack), ...proseConditionsOf(pack)].flatMap((condition) =>
      brokenCondition(condition, pack),
    ),
    ...unknownQuestions(pack),
    ...unknownOptions(pack),
    ...danglingInProse(pack),
    ...unknownDeadlines(pack),
    ...findDanglingRegimes(pack),
    ...findDanglingIncident(pack),
  ];
}
