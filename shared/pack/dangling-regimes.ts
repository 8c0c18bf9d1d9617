/** Names in `regimes.json` that lead nowhere: clocks, calendars, time zones, kinds of events and facts without words. */
import { isTimeZone } from '../base/days';
import type { PackProblem } from './pack-problem';
import type { Pack } from './schema';
import type { ClockCount, Regime, RegimeStage, Regimes } from './schema-regime';

const FILE = 'regimes.json';
const OWN_ZONES = ['event', 'member-state'];

function problem(path: string, what: string): PackProblem {
  return { rule: 'id-unknown', file: FILE, path, what };
}

function calendarOf(count: ClockCount): string | null {
  return 'calendar' in count ? count.calendar : null;
}

function kindsOf({ starts, impliedBy, delays, count }: RegimeStage): readonly string[] {
  return [
    ...starts,
    ...(impliedBy ?? []),
    ...(delays ?? []).map(({ event }) => event),
    ...(count.kind === 'bounded' ? [count.boundFrom, ...(count.boundImpliedBy ?? [])] : []),
  ];
}

function factsOf({ needs, needsToo, unless }: RegimeStage): readonly string[] {
  return [...(needs ?? []), ...(needsToo ?? []), ...(unless ?? [])];
}

function factProblems(given: readonly string[], path: string, { facts }: Regimes): readonly PackProblem[] {
  const known = new Set(facts.map(({ id }) => id));
  return given
    .filter((fact) => !known.has(fact))
    .map((fact) => problem(path, `No fact has the id "${fact}".`));
}

function stageProblems(stage: RegimeStage, path: string, regimes: Regimes): readonly PackProblem[] {
  const kinds = new Set(regimes.events.map(({ id }) => id));
  const calendar = calendarOf(stage.count);
  const isKnown = calendar === null || regimes.calendars.some(({ id }) => id === calendar);
  return [
    ...(isKnown ? [] : [problem(`${path}.count`, `No calendar has the id "${calendar}".`)]),
    ...kindsOf(stage)
      .filter((kind) => !kinds.has(kind))
      .map((kind) => problem(path, `No event has the id "${kind}".`)),
    ...factProblems(factsOf(stage), path, regimes),
  ];
}

function stagesProblems(
  stages: readonly RegimeStage[],
  path: string,
  regimes: Regimes,
): readonly PackProblem[] {
  return stages.flatMap((stage, at) => stageProblems(stage, `${path}.${String(at)}`, regimes));
}

function regimeProblems(regime: Regime, path: string, { clockTable, regimes }: Pack): readonly PackProblem[] {
  const isClock = clockTable?.clocks.some(({ id }) => id === regime.clock) === true;
  const isZone = OWN_ZONES.includes(regime.zone) || isTimeZone(regime.zone);
  return [
    ...(isClock ? [] : [problem(`${path}.clock`, `The table of deadlines has no entry "${regime.clock}".`)]),
    ...(isZone ? [] : [problem(`${path}.zone`, `"${regime.zone}" is no time zone.`)]),
    ...(regimes === null ? [] : stagesProblems(regime.stages, `${path}.stages`, regimes)),
    ...(regimes === null
      ? []
      : factProblems(
          regime.force.flatMap(({ onlyFor = [] }) => onlyFor),
          path,
          regimes,
        )),
  ];
}

function stateProblems({ states }: Regimes, { clockTable, regimes }: Pack): readonly PackProblem[] {
  return states.flatMap(({ code, more }, at) => {
    const path = `states.${String(at)}`;
    const isRow = clockTable?.states.some((row) => row.code === code) === true;
    return [
      ...(isRow ? [] : [problem(`${path}.code`, `The table of deadlines has no State "${code}".`)]),
      ...(regimes === null ? [] : stagesProblems(more, `${path}.more`, regimes)),
    ];
  });
}

function outlineProblems({ outline }: Regimes, { clockTable }: Pack): readonly PackProblem[] {
  return outline.flatMap(({ clock }, at) =>
    clockTable?.outline.some(({ id }) => id === clock) === true
      ? []
      : [problem(`outline.${String(at)}.clock`, `The outline of the table has no entry "${clock}".`)],
  );
}

function repeatedClocks({ regimes }: Regimes): readonly PackProblem[] {
  const ids = regimes.map(({ clock }) => clock);
  return ids.flatMap((id, at) =>
    ids.indexOf(id) === at
      ? []
      : [
          {
            ...problem(`regimes.${String(at)}.clock`, `Two regimes count the clock "${id}".`),
            rule: 'id-repeated',
          },
        ],
  );
}

/** Every name in the pack's regimes that leads nowhere; empty for a sound pack and for one without regimes. */
export function findDanglingRegimes(pack: Pack): readonly PackProblem[] {
  const { regimes } = pack;
  if (regimes === null) return [];
  return [
    ...repeatedClocks(regimes),
    ...regimes.regimes.flatMap((regime, at) => regimeProblems(regime, `regimes.${String(at)}`, pack)),
    ...stateProblems(regimes, pack),
    ...outlineProblems(regimes, pack),
  ];
}
