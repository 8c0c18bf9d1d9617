/** Answers "used by": which parts of a pack rest on an authority. Only looks up; judges nothing. */
import { packIndex } from './pack-index';
import { incidentPartsOf, type IncidentPart } from './places';
import { citedProvisions, provisionKey } from './cited-provisions';
import type {
  AuthorityRef,
  Clock,
  Decision,
  Facet,
  Milestone,
  Pack,
  Provision,
  Question,
  Scenario,
  Statement,
  GlossaryTerm,
} from './schema';

/** A part that cites the authority, and where in it; a citation of the whole has no pin. */
export interface Use<Part> {
  readonly part: Part;
  readonly pins: readonly string[];
}

/** Everything that rests on an authority, each list in the pack's order. */
export interface AuthorityUses {
  readonly questions: readonly Use<Question>[];
  readonly scenarios: readonly Use<Scenario>[];
  readonly clocks: readonly Use<Clock>[];
  readonly statements: readonly Use<Statement>[];
  /** A decision also counts where only one of its factors cites the authority. */
  readonly decisions: readonly Use<Decision>[];
  readonly facets: readonly Use<Facet>[];
  readonly milestones: readonly Use<Milestone>[];
  readonly terms: readonly Use<GlossaryTerm>[];
  readonly incident: readonly Use<IncidentPart>[];
}

type Cites = (ref: AuthorityRef) => boolean;

function usesAmong<Part>(
  parts: readonly Part[],
  refsOf: (part: Part) => readonly AuthorityRef[],
  cites: Cites,
): readonly Use<Part>[] {
  return parts.flatMap((part) => {
    const refs = refsOf(part).filter(cites);
    if (refs.length === 0) return [];
    const pins = refs.flatMap(({ pin }) => (pin === undefined ? [] : [pin]));
    return [{ part, pins: [...new Set(pins)] }];
  });
}

function ownRefs(part: { readonly authorities: readonly AuthorityRef[] }): readonly AuthorityRef[] {
  return part.authorities;
}

function questionRefs(question: Question): readonly AuthorityRef[] {
  return [...question.authorities, ...question.duties.map(({ authority, pin }) => ({ authority, pin }))];
}

function decisionRefs(decision: Decision): readonly AuthorityRef[] {
  return [...decision.authorities, ...decision.factors.flatMap((factor) => factor.authorities)];
}

function milestoneRefs(milestone: Milestone): readonly AuthorityRef[] {
  return [{ authority: milestone.authority, pin: milestone.pin }, ...milestone.authorities];
}

function usesWhere(pack: Pack, cites: Cites): AuthorityUses {
  const questions = packIndex(pack).questions;
  return {
    questions: usesAmong(questions, questionRefs, cites),
    scenarios: usesAmong(pack.scenarios, ownRefs, cites),
    clocks: usesAmong(pack.clocks, ownRefs, cites),
    statements: usesAmong(pack.statements, ownRefs, cites),
    decisions: usesAmong(pack.decisions, decisionRefs, cites),
    facets: usesAmong(pack.facets, ownRefs, cites),
    milestones: usesAmong(pack.timeline, milestoneRefs, cites),
    terms: usesAmong(pack.glossary, ownRefs, cites),
    incident: usesAmong(
      incidentPartsOf(pack).map(({ part }) => part),
      ownRefs,
      cites,
    ),
  };
}

/** What rests on an authority. All lists are empty for an id the pack does not have. */
export function usesOf(pack: Pack, authorityId: string): AuthorityUses {
  return usesWhere(pack, ({ authority }) => authority === authorityId);
}

/** What rests on one provision: whatever names it, names a place it lies in, or a range that takes it in. */
export function usesOfProvision(pack: Pack, provision: Provision): AuthorityUses {
  const key = provisionKey(provision);
  return usesWhere(
    pack,
    (ref) =>
      ref.authority === provision.authority &&
      citedProvisions(pack, ref).some((cited) => provisionKey(cited) === key),
  );
}
