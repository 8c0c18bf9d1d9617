/** Checks that what the pack says rests on sources that bear it: used, confirmed or hedged, and in force. */
import { citationsOf, eachWithin, entriesOf, questionsOf, within, type LocatedPart } from '../places';
import type { Authority, AuthorityRef, AuthorityStatus } from '../schema';
import { authorityStatusOf } from '../authority-status';
import type { PackProblem } from '../pack-problem';
import { packProblemAt, type CheckInput } from './types';

/** Words by which a text owns up to an unconfirmed source. */
const HEDGES =
  /\b(?:reported|reportedly|reports say|unconfirmed|not (?:yet )?(?:confirmed|verified)|to be (?:verified|confirmed)|verify|confirm|check)\b/i;

type Citing = LocatedPart<{ readonly authorities: readonly AuthorityRef[] }>;
type Index = ReadonlyMap<string, Authority>;

function sourcesOf({ part }: Citing, index: Index): readonly Authority[] {
  return part.authorities.flatMap((ref) => index.get(ref.authority) ?? []);
}

function unused({ pack }: CheckInput): readonly PackProblem[] {
  const cited = new Set(citationsOf(pack).map(({ part }) => part.authority));
  return entriesOf(pack)
    .authorities.filter(({ part }) => !cited.has(part.id))
    .map((authority) =>
      packProblemAt(
        'authority-unused',
        authority,
        `Nothing cites ${authority.owner} ("${authority.part.title}"). Cite it or take it out.`,
      ),
    );
}

/** The names of a case are set in italics, so the pack says which they are, as they stand in the citation. */
function unnamedCases({ pack }: CheckInput): readonly PackProblem[] {
  return entriesOf(pack).authorities.flatMap((authority) => {
    const { type, citation, caseNames = [] } = authority.part;
    if (type === 'case' && caseNames.length === 0)
      return [
        packProblemAt('case-name', authority, `${authority.owner} is a case: say its name ("caseNames").`),
      ];
    const isCited = caseNames.length === 0 || caseNames.some((name) => citation.includes(name));
    return isCited
      ? []
      : [packProblemAt('case-name', authority, `No name of ${authority.owner} stands in its citation.`)];
  });
}

interface Mandatory {
  readonly place: Citing;
  readonly words: readonly string[];
}

/** What reads as a duty or as a fact about the law. */
function mandatoryStatements({ pack }: CheckInput): readonly Mandatory[] {
  const { statements, clocks } = entriesOf(pack);
  return [
    ...statements
      .filter(({ part }) => part.kind === 'does')
      .map((place) => ({ place, words: [place.part.text] })),
    ...clocks
      .filter(({ part }) => part.proposed !== true)
      .map((place) => ({ place, words: [place.part.title, place.part.trigger, place.part.binds] })),
  ];
}

function unhedged(input: CheckInput, index: Index): readonly PackProblem[] {
  return mandatoryStatements(input)
    .filter(({ place, words }) => {
      const isConfirmed = sourcesOf(place, index).some(({ confidence }) =>
        ['primary', 'secondary'].includes(confidence),
      );
      return !isConfirmed && !words.some((text) => HEDGES.test(text));
    })
    .map(({ place }) =>
      packProblemAt(
        'unconfirmed-duty',
        place,
        `${place.owner} reads as settled law, but all its sources are only reported or still to be verified. Say so in its words ("reported", "to be verified"), or cite a source that was read.`,
      ),
    );
}

/** Ways to stand in which the usual words of a text can be untrue. */
const UNSETTLED: ReadonlySet<AuthorityStatus> = new Set(['expired', 'reported-until', 'end-unknown']);

/** Texts that cite what has ended, or may have, and have no words prepared for that. */
function unsettledUses(input: CheckInput, index: Index): readonly PackProblem[] {
  const { statements, issues } = entriesOf(input.pack);
  const rules = issues.flatMap((issue) => eachWithin(issue, 'rules', issue.part.rules));
  const switchable = [...questionsOf(input.pack), ...statements, ...rules];
  return switchable.flatMap((place) =>
    sourcesOf(place, index).flatMap((authority) => {
      const { status } = authorityStatusOf(authority, input.asOf);
      const isPrepared = place.part.variants.some(
        (variant) => variant.authority === authority.id && variant.statuses.includes(status),
      );
      if (!UNSETTLED.has(status) || isPrepared) return [];
      const words = `${place.owner} relies on ${authority.id}, which on ${input.asOf} is "${status}". Cite what replaced it, or add a variant for that standing.`;
      return [packProblemAt('authority-unsettled', within(place, 'authorities', null), words)];
    }),
  );
}

function staleSources(input: CheckInput): readonly PackProblem[] {
  const cited = new Set(citationsOf(input.pack).map(({ part }) => part.authority));
  return entriesOf(input.pack).authorities.flatMap((authority) => {
    const { stale } = authorityStatusOf(authority.part, input.asOf);
    if (!stale || !cited.has(authority.part.id)) return [];
    const { file, path } = within(authority, 'verifiedOn', null);
    const { owner, part } = authority;
    const what = { kind: 'stale-authority', owner, authority: part, asOf: input.asOf } as const;
    return [{ rule: 'authority-stale', file, path, what }];
  });
}

/**
 * What a pack says on one day that its own dates contradict: texts whose sources have ended or may have, without
 * words for it.
 */
export function checkSourcesOn(input: CheckInput): readonly PackProblem[] {
  return unsettledUses(input, new Map(input.pack.authorities.map((authority) => [authority.id, authority])));
}

/** Sources that are unused, unconfirmed without saying so, or not looked at for too long. */
export function checkSources(input: CheckInput): readonly PackProblem[] {
  const index: Index = new Map(input.pack.authorities.map((authority) => [authority.id, authority]));
  return [...unused(input), ...unnamedCases(input), ...unhedged(input, index), ...staleSources(input)];
}
