/** Which kinds of events a filing is, so that what runs from it starts. Read from the pack’s regimes alone. Pure. */
import { stateClocks } from '../clocks/state-clocks';
import type { Deadline } from '../clocks/types';
import type { ClockTable } from '../pack/schema';
import type { Regime, Regimes, RegimeStage } from '../pack/schema-regime';

/** A kind of event that a filing may be. */
export interface FilingKind {
  readonly kind: string;
  /** The pack’s words for the event say no more than the title of what is filed. */
  readonly isSame: boolean;
  /** Titles of the stages that it starts. */
  readonly starts: readonly string[];
}

interface Placed {
  readonly regime: Regime;
  readonly stage: RegimeStage;
}

/** Words that say that something was sent, or nothing. */
const EMPTY_WORDS = new Set(['submission', 'notice', 'of', 'to', 'the', 'a', 'an']);
const NOT_LETTERS = /[^a-z0-9]+/;

function wordsIn(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(NOT_LETTERS)
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word));
}

function isSaidBy(event: string, title: string): boolean {
  const inTitle = new Set(wordsIn(title));
  const words = wordsIn(event);
  return words.length > 0 && words.every((word) => inTitle.has(word));
}

function stagesOf(regimes: Regimes, table: ClockTable | null): readonly Placed[] {
  const states = stateClocks(regimes, table).map(({ regime }) => regime);
  return [...regimes.regimes, ...states].flatMap((regime) =>
    regime.stages.map((stage) => ({ regime, stage })),
  );
}

function isRelated(left: Regime, right: Regime): boolean {
  return left === right || left.tokens.some((token) => right.tokens.includes(token));
}

/**
 * What a filing may be besides itself: kinds of events from which other stages for the same companies run, of which this
 * one runs from none. Those that somebody decides are no filing. Empty for what the pack does not count.
 */
export function filingKinds(
  { obligation, clock, starts }: Pick<Deadline, 'obligation' | 'clock' | 'starts'>,
  regimes: Regimes,
  table: ClockTable | null,
): readonly FilingKind[] {
  const all = stagesOf(regimes, table);
  const own = all.find(({ regime, stage }) => {
    const name = `${regime.clock}/${stage.id}`;
    return regime.clock === clock && (obligation === name || obligation.startsWith(`${name}/`));
  });
  if (own === undefined) return [];
  const events = new Map(regimes.events.map((event) => [event.id, event]));
  const others = all.filter(({ regime, stage }) => stage !== own.stage && isRelated(regime, own.regime));
  // What starts a count without any filing: it starts a stage that comes first.
  const primary = new Set(all.flatMap(({ regime }) => regime.stages[0]?.starts ?? []));
  const kinds = [...new Set(others.flatMap(({ stage }) => stage.starts))].filter(
    (kind) => !starts.includes(kind) && events.get(kind)?.isDecision !== true,
  );
  const wordsOf = (kind: string): string => events.get(kind)?.words ?? kind;
  // Two names for one event are one to the reader.
  const told = kinds.filter(
    (kind, at) => kinds.findIndex((other) => wordsOf(other) === wordsOf(kind)) === at,
  );
  return told.flatMap((kind) => {
    const isSame = isSaidBy(wordsOf(kind), own.stage.title);
    if (!isSame && primary.has(kind)) return [];
    const from = others.filter(({ stage }) => stage.starts.includes(kind));
    return [{ kind, isSame, starts: [...new Set(from.map(({ stage }) => stage.title))] }];
  });
}
