/** Finds ids in the prose, the issues and the duties of a pack that lead nowhere. Reports only. */
import { entriesOf, questionsOf, type PackPlace } from './places';
import type { PackProblem } from './pack-problem';
import { proseCitationsOf, proseOf, recordConditionsOf } from './prose-places';
import type { Pack } from './schema';

function unknownId({ file, path }: PackPlace, what: string): PackProblem {
  return { rule: 'id-unknown', file, path, what };
}

type OptionIds = ReadonlyMap<string, ReadonlySet<string>>;

function optionIdsOf(pack: Pack): OptionIds {
  return new Map(questionsOf(pack).map(({ part }) => [part.id, new Set(part.options.map(({ id }) => id))]));
}

function ofQuestions(pack: Pack, options: OptionIds): readonly PackProblem[] {
  const issues = new Set(pack.issues.map(({ id }) => id));
  return proseOf(pack).flatMap((prose) => {
    const { question, issue, options: told, addApply, stopOn = [] } = prose.part;
    const own = options.get(question);
    if (own === undefined) return [unknownId(prose, `No question has the id "${question}".`)];
    const named = [...Object.keys(told), ...stopOn, ...addApply.flatMap((each) => each.options)];
    return [
      ...(issues.has(issue.id) ? [] : [unknownId(prose, `No issue has the id "${issue.id}".`)]),
      ...named
        .filter((id) => !own.has(id))
        .map((id) => unknownId(prose, `Question ${question} has no option "${id}".`)),
    ];
  });
}

function ofConditions(pack: Pack, options: OptionIds): readonly PackProblem[] {
  return recordConditionsOf(pack).flatMap((condition) => {
    const { part } = condition;
    if (part.kind === 'profile') return [];
    const own = options.get(part.question);
    if (own === undefined) return [unknownId(condition, `No question has the id "${part.question}".`)];
    if (part.kind === 'state') return [];
    return part.anyOf
      .filter((id) => !own.has(id))
      .map((id) => unknownId(condition, `Question ${part.question} has no option "${id}".`));
  });
}

function ofIssues(pack: Pack): readonly PackProblem[] {
  const scenarios = new Set(pack.scenarios.map(({ id }) => id));
  return entriesOf(pack).issues.flatMap((issue) =>
    issue.part.scenarios
      .filter((id) => !scenarios.has(id))
      .map((id) => unknownId(issue, `No scenario has the id "${id}".`)),
  );
}

function ofAuthorities(pack: Pack): readonly PackProblem[] {
  const known = new Set(pack.authorities.map(({ id }) => id));
  const duties = pack.dutySummaries.map(({ authority }, place) => ({
    part: { authority },
    file: 'duties.json',
    path: String(place),
    owner: authority,
  }));
  return [...proseCitationsOf(pack), ...duties]
    .filter(({ part }) => !known.has(part.authority))
    .map((each) => unknownId(each, `No authority has the id "${each.part.authority}".`));
}

/** Every id that what documents say uses and the pack does not define. */
export function danglingInProse(pack: Pack): readonly PackProblem[] {
  const options = optionIdsOf(pack);
  return [
    ...ofQuestions(pack, options),
    ...ofConditions(pack, options),
    ...ofIssues(pack),
    ...ofAuthorities(pack),
  ];
}
