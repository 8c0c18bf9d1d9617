/** What the parts of an incident guide may name: sides, moments, names of the clocks, stages, questions. Judges nothing. */
import { stateOfResidents } from './place-names';
import { questionsOf } from './places';
import type { Pack } from './schema';
import type { IncidentGuide } from './schema-incident';
import type { Regimes } from './schema-regime';

/** The clock of the table that the breach laws of all States are. */
const STATES = 'state-breach';
/** Residents of a State: the clocks read it by its form, for each State of the table. */
const RESIDENTS = 'residents-of-*';

/** What the incident guide of a pack may name. */
export interface GuideNames {
  readonly sides: ReadonlySet<string>;
  readonly moments: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly questions: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names that the clocks know, by their own spelling. */
  readonly names: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  readonly clocks: ReadonlySet<string>;
  /** The stages of a clock; none of one that is not counted. */
  readonly stagesOf: (clock: string) => ReadonlySet<string>;
}

function namesIn({ regimes, facts, outline, states }: Regimes): ReadonlySet<string> {
  const stages = [...regimes.flatMap((regime) => regime.stages), ...states.flatMap(({ more }) => more)];
  return new Set([
    ...facts.map(({ id }) => id),
    ...outline.flatMap(({ tokens }) => tokens),
    ...regimes.flatMap(({ tokens, limits = [], owedToUs = [], force }) => [
      ...tokens,
      ...limits,
      ...owedToUs,
      ...force.flatMap(({ onlyFor = [] }) => onlyFor),
    ]),
    ...stages.flatMap(({ needs = [], needsToo = [], unless = [] }) => [...needs, ...needsToo, ...unless]),
    ...(states.length > 0 ? [RESIDENTS] : []),
  ]);
}

function stagesIn(clock: string, regimes: Regimes | null): ReadonlySet<string> {
  const stages =
    clock === STATES
      ? [{ id: 'residents' }, ...(regimes?.states ?? []).flatMap(({ more }) => more)]
      : (regimes?.regimes ?? [])
          .filter((regime) => regime.clock === clock)
          .flatMap((regime) => regime.stages);
  return new Set(stages.map(({ id }) => id));
}

/** Everything that a guide may name, of the guide itself and of its pack. */
export function guideNamesOf(pack: Pack, guide: IncidentGuide): GuideNames {
  const { regimes, clockTable } = pack;
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  return {
    sides: ids(guide.sides),
    moments: ids(guide.moments),
    conditions: ids(guide.conditions),
    roles: new Set(guide.roles.map(({ token }) => token)),
    questions: new Map(questionsOf(pack).map(({ part }) => [part.id, ids(part.options)])),
    names: regimes === null ? new Set() : namesIn(regimes),
    events: ids(regimes?.events ?? []),
    states: new Set((clockTable?.states ?? []).map(({ code }) => code)),
    clocks: ids(clockTable?.clocks ?? []),
    stagesOf: (clock) => stagesIn(clock, regimes),
  };
}

/** A name of an exercise: one the clocks know, or the residents of one State. */
export function knowsName(name: string, { names, states }: GuideNames): boolean {
  const code = stateOfResidents(name)?.toUpperCase();
  return names.has(name) || (code !== undefined && states.has(code));
}
