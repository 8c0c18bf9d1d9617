/** Whom a regime binds: by a name the facts give, or by what the profile of an assessment says. Three-valued. */
import { evaluateApplicability, type FacetChoices, type Truth } from '../pack/applicability';
import type { Clock, ClockTable, Pack } from '../pack/schema';
import type { Regime } from '../pack/schema-regime';
import { MEMBER_STATES } from './calendars';

const ANY_COUNTRY = '*';
const COUNTRY_TAIL = /-([a-z]{2})$/;
const COUNTRY_NAME = /establish|member-state|authority|^(?:eu|gdpr|nis2|dora|cra|gpai)-/;
const STATE_TOKEN = /(?:^|-)([a-z]{2})-residents(?:-|$)|residents-(?:of-)?([a-z]{2})$/;

/** Whether somebody is bound, and why; `because` is `null` where nothing says so. */
export interface BoundBy {
  readonly state: Truth;
  readonly because: string | null;
}

/** Who may be bound: names given with the facts, and an assessment's profile, where there is one. */
export interface Bindings {
  readonly profile: readonly string[];
  readonly choices: FacetChoices | null;
  readonly pack: Pick<Pack, 'clocks' | 'facets'>;
  /** The State a name speaks of; `null` for any other name. */
  readonly stateOf: (name: string) => string | null;
}

/** Tells whether a name is one of a list, in which a last `*` stands for the code of a country. */
export function isNamed(name: string, tokens: readonly string[]): boolean {
  return tokens.some((token) =>
    token.endsWith(ANY_COUNTRY)
      ? name.startsWith(token.slice(0, -1)) && COUNTRY_TAIL.test(name) && name.length === token.length + 1
      : name === token,
  );
}

function applicabilityOf(
  regime: Regime,
  row: ClockTable['clocks'][number] | undefined,
  clocks: readonly Clock[],
) {
  if (regime.applicability !== undefined) return [regime.applicability];
  return clocks.filter(({ id }) => row?.deadlines.includes(id)).map(({ applicability }) => applicability);
}

/** Whom a regime binds. A name decides; else any of its deadlines that the profile says apply. */
export function boundBy(
  regime: Regime,
  row: ClockTable['clocks'][number] | undefined,
  { profile, choices, pack, stateOf }: Bindings,
): BoundBy {
  const { tokens, residentsOf } = regime;
  const name = profile.find(
    (given) => isNamed(given, tokens) || (residentsOf !== undefined && stateOf(given) === residentsOf),
  );
  if (name !== undefined) return { state: 'yes', because: name };
  if (choices === null) return { state: 'no', because: null };
  const results = applicabilityOf(regime, row, pack.clocks).map((applicability) =>
    evaluateApplicability(applicability, choices, pack.facets),
  );
  const decisive = (['yes', 'unknown', 'no'] as const)
    .map((state) => results.find((result) => result.state === state))
    .find((result) => result !== undefined);
  return decisive ?? { state: 'no', because: null };
}

/** The Member State a name points to, e.g. "main-establishment-be"; `null` for any other, "insurance-licensee-de" of Delaware too. */
function memberStateIn(name: string): string | null {
  const code = COUNTRY_TAIL.exec(name)?.[1]?.toUpperCase();
  if (code === undefined || !COUNTRY_NAME.test(name)) return null;
  const known = code === 'EL' ? 'GR' : code;
  return MEMBER_STATES.includes(known) ? known : null;
}

/** The Member States that the names point to, each once; those that the regime's own names point to first. */
export function memberStatesOf(
  profile: readonly string[],
  tokens: readonly string[] = [],
): readonly string[] {
  const own = profile.filter((name) => isNamed(name, tokens));
  const codes = [...own, ...profile].map(memberStateIn);
  return [...new Set(codes.filter((code) => code !== null))];
}

interface StateName {
  readonly code: string;
  readonly name: string;
}

/**
 * Reads names that speak of the residents of a State, by its code or its name: "holds-fl-residents-personal-information",
 * "texas-residents".
 *
 * @returns the code of the State; `null` for a name that speaks of none of those given
 */
export function residentsReader(states: readonly StateName[]): (name: string) => string | null {
  const codes = new Set(states.map(({ code }) => code));
  const inWords = [...states]
    .sort((left, right) => right.name.length - left.name.length)
    .map(({ code, name }) => {
      const words = name.toLowerCase().replaceAll(' ', '-');
      return { code, said: new RegExp(`(?:^|-)${words}-residents(?:-|$)|residents-(?:of-)?${words}$`) };
    });
  return (name) => {
    const found = STATE_TOKEN.exec(name);
    const code = (found?.[1] ?? found?.[2])?.toUpperCase();
    if (code !== undefined && codes.has(code)) return code;
    return inWords.find(({ said }) => said.test(name))?.code ?? null;
  };
}
