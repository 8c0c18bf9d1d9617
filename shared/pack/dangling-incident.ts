/** Names in `incident.json` that lead nowhere or stand twice, slots that no letter has, and sides without three first steps. */
import { guideNamesOf, knowsName, type GuideNames } from './guide-names';
import type { PackProblem } from './pack-problem';
import type { Pack } from './schema';
import { HOLD_SLOTS, type IncidentGuide, type IncidentLetter, type NoticeDraft } from './schema-incident';

const FILE = 'incident.json';
/** Of each side so many first steps are what is done now. */
const FIRST_STEPS = 3;
const SLOT = /\{([^{}]*)\}/g;

function problem(rule: string, path: string, what: string): PackProblem {
  return { rule, file: FILE, path, what };
}

/** Finds the ids at a place that lead nowhere, for one kind of thing after another. */
function unknownIn(path: string) {
  return (
    noun: string,
    ids: readonly string[],
    known: { readonly has: (id: string) => boolean },
  ): readonly PackProblem[] =>
    ids
      .filter((id) => !known.has(id))
      .map((id) => problem('id-unknown', path, `No ${noun} has the id "${id}".`));
}

function ofPeople(guide: IncidentGuide, known: GuideNames, { facets }: Pack): readonly PackProblem[] {
  const groups = new Set(guide.roleGroups.map(({ id }) => id));
  const options = new Map(facets.map((facet) => [facet.id, new Set(facet.options.map(({ id }) => id))]));
  return guide.roles.flatMap(({ token, withoutPlace, group, profile, place }, at) => {
    const path = `roles.${String(at)}`;
    return [
      ...unknownIn(path)('name', [token, ...(withoutPlace === undefined ? [] : [withoutPlace])], known.names),
      ...unknownIn(path)('group', [group], groups),
      ...profile.flatMap(({ facet, option }) =>
        unknownIn(path)(`choice of "${facet}"`, [option], options.get(facet) ?? new Set()),
      ),
      ...placeProblems(path, token, place),
    ];
  });
}

function placeProblems(path: string, token: string, place: string | undefined): readonly PackProblem[] {
  if (token.endsWith('*') === (place !== undefined)) return [];
  return [problem('incident', path, `"${token}" ends in * if it takes a place, and only then.`)];
}

function ofConditions(guide: IncidentGuide, known: GuideNames): readonly PackProblem[] {
  const groups = new Set(guide.conditionGroups.map(({ id }) => id));
  return guide.conditions.flatMap(({ yes, no, group, place }, at) => {
    const path = `conditions.${String(at)}`;
    const names = [yes, no].filter((name) => name !== undefined);
    return [
      ...unknownIn(path)('name', names, known.names),
      ...unknownIn(path)('group', [group], groups),
      ...(yes === undefined ? [] : placeProblems(path, yes, place)),
      ...(names.length > 0 ? [] : [problem('incident', path, 'Neither yes nor no gives a name.')]),
    ];
  });
}

function ofTellings(guide: IncidentGuide, known: GuideNames): readonly PackProblem[] {
  const lists = {
    conditions: guide.conditions,
    moments: guide.moments,
    firstHour: guide.firstHour,
    preservation: guide.preservation.map(({ sides }) => ({ sides, onlyFor: undefined })),
    notices: guide.notices.map(({ onlyFor }) => ({ sides: undefined, onlyFor })),
  };
  return Object.entries(lists).flatMap(([name, list]) =>
    list.flatMap(({ sides = [], onlyFor = [] }, at) => [
      ...unknownIn(`${name}.${String(at)}`)('side', sides, known.sides),
      ...unknownIn(`${name}.${String(at)}`)('role', onlyFor, known.roles),
    ]),
  );
}

function ofMoments({ moments }: IncidentGuide, known: GuideNames): readonly PackProblem[] {
  return moments.flatMap(({ kinds, states = [] }, at) => [
    ...unknownIn(`moments.${String(at)}`)('event', kinds, known.events),
    ...unknownIn(`moments.${String(at)}`)('State', states, known.states),
  ]);
}

function ofEvidence({ preservation, retentions }: IncidentGuide, known: GuideNames): readonly PackProblem[] {
  const kept = new Set(retentions.map(({ question }) => question));
  const none: ReadonlySet<string> = new Set();
  return [
    ...preservation.flatMap(({ bears, retention }, at) => {
      const path = `preservation.${String(at)}`;
      return [
        ...bears.flatMap(({ question, option }) => [
          ...unknownIn(path)('question', [question], known.questions),
          ...(option === undefined
            ? []
            : unknownIn(path)(`option of ${question}`, [option], known.questions.get(question) ?? none)),
        ]),
        ...(retention === undefined ? [] : unknownIn(path)('retention', [retention], kept)),
      ];
    }),
    ...retentions.flatMap(({ question, options }, at) =>
      unknownIn(`retentions.${String(at)}`)(
        `option of ${question}`,
        options.map(({ option }) => option),
        known.questions.get(question) ?? none,
      ),
    ),
  ];
}

function ofNotice(
  { clock, stage, items }: NoticeDraft,
  path: string,
  known: GuideNames,
): readonly PackProblem[] {
  return [
    ...unknownIn(path)('clock', [clock], known.clocks),
    ...unknownIn(path)(`stage of "${clock}"`, [stage], known.stagesOf(clock)),
    ...items.flatMap((item) =>
      item.kind === 'moment' ? unknownIn(path)('moment', [item.moment], known.moments) : [],
    ),
    ...repeated(`${path}.items`, 'items', items),
  ];
}

function slotsIn(name: string, { paragraphs }: IncidentLetter): readonly PackProblem[] {
  const slots = new Set<string>(HOLD_SLOTS);
  return paragraphs.flatMap(({ text, items }, at) =>
    unknownIn(`${name}.paragraphs.${String(at)}`)(
      'slot',
      [text, ...items].flatMap((each) => [...each.matchAll(SLOT)].map(([, slot = '']) => slot)),
      slots,
    ),
  );
}

function ofExercises({ tableTops }: IncidentGuide, known: GuideNames): readonly PackProblem[] {
  return tableTops.flatMap(({ side, roles, conditions, injects, questions, minutes }, at) => {
    const path = `tableTops.${String(at)}`;
    const times = injects.map(({ minute }) => minute);
    const isInOrder = times.every((minute, place) => minute < minutes && minute > (times[place - 1] ?? -1));
    return [
      ...unknownIn(path)('side', [side], known.sides),
      ...unknownIn(path)('name', roles, { has: (name) => knowsName(name, known) }),
      ...unknownIn(path)(
        'condition',
        conditions.map(({ condition }) => condition),
        known.conditions,
      ),
      ...unknownIn(path)(
        'moment',
        injects.flatMap(({ records }) => records.map(({ moment }) => moment)),
        known.moments,
      ),
      ...unknownIn(path)('question', questions, known.questions),
      ...(isInOrder ? [] : [problem('incident', path, 'Its injects are out of order or after its end.')]),
      ...repeated(`${path}.injects`, 'injects', injects),
    ];
  });
}

function repeated(
  path: string,
  noun: string,
  list: readonly { readonly id: string }[],
): readonly PackProblem[] {
  const ids = list.map(({ id }) => id);
  return ids.flatMap((id, at) =>
    ids.indexOf(id) === at
      ? []
      : [problem('id-repeated', `${path}.${String(at)}`, `Two ${noun} have the id "${id}".`)],
  );
}

function repeatedInGuide(guide: IncidentGuide): readonly PackProblem[] {
  const roles = guide.roles.map(({ token }) => ({ id: token }));
  return [
    ...repeated('roles', 'roles', roles),
    ...repeated('roleGroups', 'groups', guide.roleGroups),
    ...repeated('conditionGroups', 'groups', guide.conditionGroups),
    ...repeated('sides', 'sides', guide.sides),
    ...repeated('conditions', 'conditions', guide.conditions),
    ...repeated('moments', 'moments', guide.moments),
    ...repeated('firstHour', 'steps', guide.firstHour),
    ...repeated('preservation', 'items', guide.preservation),
    ...repeated('privilege.items', 'items', guide.privilege.items),
    ...repeated('notices', 'notices', guide.notices),
    ...repeated('hold.paragraphs', 'paragraphs', guide.hold.paragraphs),
    ...repeated('vendorLetter.paragraphs', 'paragraphs', guide.vendorLetter.paragraphs),
    ...repeated('tableTops', 'exercises', guide.tableTops),
  ];
}

function sidesWithoutSteps({ sides, firstHour }: IncidentGuide): readonly PackProblem[] {
  return sides.flatMap(({ id }, at) => {
    const own = firstHour.filter((step) => step.onlyFor === undefined && step.sides?.includes(id) !== false);
    return own.length >= FIRST_STEPS
      ? []
      : [
          problem(
            'incident',
            `sides.${String(at)}`,
            `"${id}" has fewer than three first steps for everyone.`,
          ),
        ];
  });
}

/** Everything in the pack’s incident guide that leads nowhere; empty for a sound pack and for one without a guide. */
export function findDanglingIncident(pack: Pack): readonly PackProblem[] {
  const { incident } = pack;
  if (incident === null) return [];
  const known = guideNamesOf(pack, incident);
  return [
    ...repeatedInGuide(incident),
    ...ofPeople(incident, known, pack),
    ...ofConditions(incident, known),
    ...ofTellings(incident, known),
    ...ofMoments(incident, known),
    ...ofEvidence(incident, known),
    ...incident.notices.flatMap((notice, at) => ofNotice(notice, `notices.${String(at)}`, known)),
    ...slotsIn('hold', incident.hold),
    ...slotsIn('vendorLetter', incident.vendorLetter),
    ...ofExercises(incident, known),
    ...sidesWithoutSteps(incident),
  ];
}
