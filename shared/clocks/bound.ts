/** Whom a regime binds: by a name the facts give, or by what the profile of an assessment says. Three-valued. */
import { evaluateApplicability, type FacetChoices, type Truth } from '../pack/applicability';
import type { Clock, ClockTable, Pack } from '../pack/schema';
import type { Regime } from '../pack/schema-regime';
import { MEMBER_STATES } from './calendars';

const ANY_COUNTRY = '*';
const COUNTRY_TAIL = /-([a-z]{2})$/;
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
  { profile, choices, pack }: Bindings,
): BoundBy {
  const name = profile.find((given) => isNamed(given, regime.tokens));
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

/** The Member State that the names point to, e.g. by "gdpr-controller-be" or "main-establishment-be"; the regime's own first. */
export function memberStateOf(profile: readonly string[], tokens: readonly string[] = []): string | null {
  const own = profile.filter((name) => isNamed(name, tokens));
  const codes = [...own, ...profile].map((name) => COUNTRY_TAIL.exec(name)?.[1]?.toUpperCase());
  return codes.find((code) => code !== undefined && MEMBER_STATES.includes(code)) ?? null;
}

/** The State whose residents a name speaks of, e.g. "holds-fl-residents-personal-information"; `null` for any other. */
export function stateOfResidents(name: string): string | null {
  const found = STATE_TOKEN.exec(name);
  return (found?.[1] ?? found?.[2])?.toUpperCase() ?? null;
}
