/** Names as facts give them: written in more than one way, and said in the words of an event. */
import type { Regimes } from '../pack/schema-regime';
import type { ClockEvent, ClockFacts } from './types';

const SPACES = /[\s_]+/g;
const CLAUSE_START = /[.;:]/;
const CONTRARY_BEFORE = /\b(?:no|not|nor|never|none|without|whether|cannot|unlikely|\w+n[’']t)\b/;
const CONTRARY_AFTER = /^\s*(?:(?:is|was|were|has been|can be)\s+)?(?:ruled out|excluded|unlikely|not)\b/;
/** How far before a phrase a word may stand that turns it round: "has not determined that a". */
const WORDS_BEFORE = 5;

/** A name in small letters with hyphens: "SEC_8K_filer" and "sec-8k-filer" are one. */
export function normalName(name: string): string {
  return name.trim().toLowerCase().replace(SPACES, '-');
}

/** The facts with every name written in one way; what else they say is left as it is. */
export function normalFacts({ profile, events }: ClockFacts): ClockFacts {
  return {
    profile: profile.map(normalName),
    events: events.map((event) => ({ ...event, kind: normalName(event.kind) })),
  };
}

/** Whether words say a phrase and not the contrary of it. Reads one clause; it judges nothing. */
function says(what: string, phrase: string): boolean {
  const text = what.toLowerCase().replace(SPACES, ' ');
  const at = text.indexOf(phrase);
  if (at < 0) return false;
  const clause = text.slice(0, at).split(CLAUSE_START).at(-1) ?? '';
  const before = clause.trim().split(' ').slice(-WORDS_BEFORE).join(' ');
  return !CONTRARY_BEFORE.test(before) && !CONTRARY_AFTER.test(text.slice(at + phrase.length));
}

/** The names given, with the facts that events are or say. */
export function knownNames({ profile, events }: ClockFacts, { facts }: Regimes): readonly string[] {
  const isSaid = (event: ClockEvent, fact: Regimes['facts'][number]): boolean =>
    fact.impliedBy?.includes(event.kind) === true ||
    fact.saidBy?.some((phrase) => says(event.what, phrase)) === true;
  const said = facts.filter((fact) => events.some((event) => isSaid(event, fact))).map(({ id }) => id);
  return [...new Set([...profile, ...said])];
}
