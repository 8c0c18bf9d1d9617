/**
 * Checks a pack beyond its schema: what a careful colleague would find by reading all of it at once. Only
 * reports; it repairs nothing and knows no law beyond what the pack states.
 */
import type { AuthorityConfidence, Pack } from '../schema';
import { authoritiesToWatch, type WatchedAuthority } from '../authority-status';
import { citationsOf } from '../places';
import { checkAnswers } from './answers';
import { checkChanges } from './changes';
import { checkDays } from './days';
import { checkOptions } from './options';
import { checkPins } from './pins';
import { checkProse } from './prose';
import { checkReach } from './reach';
import { checkReferences } from './reference';
import { checkSources } from './sources';
import type { PackProblem } from '../pack-problem';
import type { CheckInput } from './types';
import { checkWording } from './wording';

export interface PackCounts {
  readonly modules: number;
  readonly questions: number;
  readonly scenarios: number;
  readonly decisions: number;
  /** Options of the decisions, not of the questions. */
  readonly options: number;
  readonly clocks: number;
  readonly authorities: number;
  readonly statements: number;
  readonly provisions: number;
  readonly milestones: number;
  readonly prompts: number;
  readonly terms: number;
}

/** An authority that has ended or was last verified too long ago. */
export interface StaleAuthority extends WatchedAuthority {
  /** How often the pack cites it. */
  readonly citations: number;
}

export interface PackCheckReport {
  /** Id of the pack. */
  readonly pack: string;
  readonly version: string;
  /** The day the law was read for this version. */
  readonly edition: string;
  /** The day the law was checked for. */
  readonly asOf: string;
  readonly counts: PackCounts;
  /** Number of authorities by confidence. */
  readonly byConfidence: Readonly<Record<AuthorityConfidence, number>>;
  readonly stale: readonly StaleAuthority[];
  readonly problems: readonly PackProblem[];
}

const RULES: readonly ((input: CheckInput) => readonly PackProblem[])[] = [
  checkReach,
  checkOptions,
  checkAnswers,
  checkDays,
  checkWording,
  checkSources,
  checkPins,
  checkReferences,
  checkChanges,
  checkProse,
];

function countsOf(pack: Pack): PackCounts {
  return {
    modules: pack.modules.length,
    questions: pack.modules.flatMap((module) => module.questions).length,
    scenarios: pack.scenarios.length,
    decisions: pack.decisions.length,
    options: pack.decisions.flatMap((decision) => decision.options).length,
    clocks: pack.clocks.length,
    authorities: pack.authorities.length,
    statements: pack.statements.length,
    provisions: pack.provisions.length,
    milestones: pack.timeline.length,
    prompts: pack.prompts.length,
    terms: pack.glossary.length,
  };
}

function byConfidence(pack: Pack): PackCheckReport['byConfidence'] {
  const count = (confidence: AuthorityConfidence) =>
    pack.authorities.filter((authority) => authority.confidence === confidence).length;
  return {
    primary: count('primary'),
    secondary: count('secondary'),
    reported: count('reported'),
    verify: count('verify'),
  };
}

function staleAuthorities({ pack, asOf }: CheckInput): readonly StaleAuthority[] {
  const cited = citationsOf(pack).map(({ part }) => part.authority);
  return authoritiesToWatch(pack, asOf)
    .filter(({ stale, status }) => stale || status === 'expired')
    .map((watched) => ({
      ...watched,
      citations: cited.filter((id) => id === watched.authority.id).length,
    }));
}

/**
 * Checks a loaded pack.
 *
 * @param pack - from `loadPack`, so that every id leads somewhere
 * @param input - `asOf`: the day the law is checked for
 * @returns counts, stale sources and every problem found; a sound pack has none
 */
export function checkPack(pack: Pack, { asOf }: { readonly asOf: string }): PackCheckReport {
  const input: CheckInput = { pack, asOf };
  const { id, version, editionOn } = pack.manifest;
  return {
    pack: id,
    version,
    edition: editionOn,
    asOf,
    counts: countsOf(pack),
    byConfidence: byConfidence(pack),
    stale: staleAuthorities(input),
    problems: RULES.flatMap((rule) => rule(input)),
  };
}
