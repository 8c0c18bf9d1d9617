/** Walks a pack and names the file and path of everything cited, conditioned or asked. Judges nothing. */
import type { Applicability, AuthorityRef, Module, Pack, Question, Scenario } from './schema';

/** Where in a pack something stands. */
export interface PackPlace {
  /** Name of the file inside the pack. */
  readonly file: string;
  /** Where in the file, keys and list positions from the outside in, joined by dots. */
  readonly path: string;
  /** What it belongs to, as a reader would call it, e.g. `question GOV-01`. */
  readonly owner: string;
}

/** A part of a pack with where it stands. */
export interface LocatedPart<Part> extends PackPlace {
  readonly part: Part;
}

/** A question in the file it stands in. */
export interface LocatedQuestion extends LocatedPart<Question> {
  readonly module: Module;
}

/** The file of a module, by its place in the pack. */
export function fileOfModule(pack: Pack, index: number): string {
  return pack.manifest.modules[index] ?? 'pack.json';
}

/** Every question, in reading order. */
export function questionsOf(pack: Pack): readonly LocatedQuestion[] {
  return pack.modules.flatMap((module, index) =>
    module.questions.map((part, place) => ({
      part,
      module,
      file: fileOfModule(pack, index),
      path: `questions.${String(place)}`,
      owner: `question ${part.id}`,
    })),
  );
}

/** The entries of one of the list files. */
function entries<Part extends { readonly id: string }>(
  file: string,
  noun: string,
  parts: readonly Part[],
): readonly LocatedPart<Part>[] {
  return parts.map((part, place) => ({ part, file, path: String(place), owner: `${noun} ${part.id}` }));
}

/** Entries of the list files by what they are, with their places. */
export function entriesOf(pack: Pack) {
  return {
    authorities: entries('authorities.json', 'authority', pack.authorities),
    facets: entries('facets.json', 'profile question', pack.facets),
    scenarios: entries('scenarios.json', 'scenario', pack.scenarios),
    clocks: entries('clocks.json', 'deadline', pack.clocks),
    statements: entries('statements.json', 'statement', pack.statements),
    decisions: entries('decisions.json', 'decision', pack.decisions),
    prompts: entries('prompts.json', 'director question', pack.prompts),
    milestones: entries('timeline.json', 'milestone', pack.timeline),
    terms: entries('glossary.json', 'term', pack.glossary),
    contradictions: entries('contradictions.json', 'contradiction', pack.contradictions),
    statuses: entries('statuses.json', 'legal status', pack.statuses),
    issues: entries('issues.json', 'issue', pack.issues),
  };
}

/** A part of a part: same file and owner, one step further in. */
export function within<Part>(outer: PackPlace, step: string, part: Part): LocatedPart<Part> {
  return { part, file: outer.file, path: `${outer.path}.${step}`, owner: outer.owner };
}

/** The parts of a list inside a part. */
export function eachWithin<Part>(
  outer: PackPlace,
  step: string,
  parts: readonly Part[],
): readonly LocatedPart<Part>[] {
  return parts.map((part, place) => within(outer, `${step}.${String(place)}`, part));
}

/** What a part cites. */
export function refsOf(
  outer: LocatedPart<{ readonly authorities: readonly AuthorityRef[] }>,
): readonly LocatedPart<AuthorityRef>[] {
  return eachWithin(outer, 'authorities', outer.part.authorities);
}

/** A part of the incident guide that cites law: a step, what to keep, an item on privilege, an inject. */
export interface IncidentPart {
  /** The list and the id in it, which together stand once. */
  readonly id: string;
  readonly title: string;
  readonly authorities: readonly AuthorityRef[];
}

/** The parts of the incident guide that cite law; none where the pack has no guide. */
export function incidentPartsOf({ incident }: Pick<Pack, 'incident'>): readonly LocatedPart<IncidentPart>[] {
  if (incident === null) return [];
  const lists = [
    ['firstHour', incident.firstHour],
    ['preservation', incident.preservation],
    ['privilege.items', incident.privilege.items],
    ...incident.tableTops.map(({ injects }, at) => [`tableTops.${String(at)}.injects`, injects] as const),
  ] as const;
  return lists.flatMap(([path, parts]) =>
    parts.map(({ id, title, authorities }, at) => ({
      part: { id: `${path}.${id}`, title, authorities },
      file: 'incident.json',
      path: `${path}.${String(at)}`,
      owner: `incident guide ${id}`,
    })),
  );
}

/** Every citation of an authority as support for something. Provisions and dated switches do not cite. */
export function citationsOf(pack: Pack): readonly LocatedPart<AuthorityRef>[] {
  const { facets, scenarios, clocks, statements, decisions, milestones, terms } = entriesOf(pack);
  const factors = decisions.flatMap((decision) => eachWithin(decision, 'factors', decision.part.factors));
  const own = milestones.map((milestone): LocatedPart<AuthorityRef> => {
    const { authority, pin } = milestone.part;
    return { ...milestone, part: { authority, pin } };
  });
  const duties = questionsOf(pack).flatMap((question) =>
    question.part.duties.map(({ authority, pin }, place) =>
      within(question, `duties.${String(place)}`, { authority, pin }),
    ),
  );
  const citing = [facets, questionsOf(pack), scenarios, clocks, statements, decisions, factors];
  return [
    ...citing.flat().flatMap(refsOf),
    ...duties,
    ...own,
    ...[...milestones, ...terms].flatMap(refsOf),
    ...incidentPartsOf(pack).flatMap(refsOf),
  ];
}

function scenarioConditions(scenario: LocatedPart<Scenario>): readonly LocatedPart<Applicability>[] {
  const { applicability, likelihood, impact } = scenario.part;
  const axes = Object.entries({ likelihood, impact });
  return [
    within(scenario, 'applicability', applicability),
    ...axes.flatMap(([axis, inherent]) =>
      inherent.adjust.map(({ when }, place) =>
        within(scenario, `${axis}.adjust.${String(place)}.when`, when),
      ),
    ),
  ];
}

/** Every condition on the profile. */
export function conditionsOf(pack: Pack): readonly LocatedPart<Applicability>[] {
  const { scenarios, clocks, decisions, facets, statuses, contradictions, milestones } = entriesOf(pack);
  return [
    ...[questionsOf(pack), clocks, decisions]
      .flat()
      .map((outer) => within(outer, 'applicability', outer.part.applicability)),
    ...scenarios.flatMap(scenarioConditions),
    ...questionsOf(pack).flatMap((question) =>
      question.part.duties.map(({ when }, place) => within(question, `duties.${String(place)}.when`, when)),
    ),
    ...[...facets, ...milestones].flatMap((outer) =>
      outer.part.when === undefined ? [] : [within(outer, 'when', outer.part.when)],
    ),
    ...statuses.map((status) => within(status, 'when', status.part.when)),
    ...contradictions.flatMap((outer) =>
      outer.part.when.flatMap((each, place) =>
        each.kind === 'profile' ? [within(outer, `when.${String(place)}.when`, each.when)] : [],
      ),
    ),
  ];
}
