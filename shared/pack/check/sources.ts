/** Checks that what the pack says rests on sources that bear it: used, confirmed or hedged, and in force. */
import { citationsOf, entriesOf, questionsOf, within, type LocatedPart } from '../places';
import type { Authority, AuthorityRef, Clock } from '../schema';
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

interface Mandatory {
  readonly place: Citing;
  readonly words: readonly string[];
}

/** What reads as a duty or as a fact about the law. */
function mandatoryStatements({ pack }: CheckInput): readonly Mandatory[] {
  const { statements, clocks } = entriesOf(pack);
  const questions = questionsOf(pack).filter(({ part }) => part.headline === 'legal-exposure');
  return [
    ...questions.map((place) => {
      const { text, why, finding } = place.part;
      return { place, words: [text, why, finding.title, finding.action] };
    }),
    ...statements
      .filter(({ part }) => part.kind === 'does')
      .map((place) => ({ place, words: [place.part.text] })),
    ...clocks
      .filter(({ part }) => part.status === 'in-force')
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

/** Deadlines marked as in force although each of their sources is a proposal, has ended or has not begun. */
function earlyClocks(input: CheckInput, index: Index): readonly PackProblem[] {
  const isInForce = (authority: Authority) =>
    authority.type !== 'proposal' &&
    !['expired', 'not-yet-effective'].includes(authorityStatusOf(authority, input.asOf).status);
  const early = (clock: LocatedPart<Clock>) => !sourcesOf(clock, index).some(isInForce);
  return entriesOf(input.pack)
    .clocks.filter((clock) => clock.part.status === 'in-force' && early(clock))
    .map((clock) =>
      packProblemAt(
        'clock-not-in-force',
        clock,
        `${clock.owner} counts as in force, but on ${input.asOf} none of its sources is. Set its status to "not-yet-effective" or "proposed".`,
      ),
    );
}

/** Texts that cite what has expired and have no words prepared for that. */
function expiredUses(input: CheckInput, index: Index): readonly PackProblem[] {
  const switchable = [...questionsOf(input.pack), ...entriesOf(input.pack).statements];
  return switchable.flatMap((place) => {
    const prepared = new Set(place.part.variants.map((variant) => variant.whenExpired));
    return sourcesOf(place, index)
      .filter((authority) => authorityStatusOf(authority, input.asOf).status === 'expired')
      .filter((authority) => !prepared.has(authority.id))
      .map((authority) =>
        packProblemAt(
          'authority-expired',
          within(place, 'authorities', null),
          `${place.owner} still relies on ${authority.id}, which ended on ${authority.expiresOn ?? ''}. Cite what replaced it, or add a variant with "whenExpired": "${authority.id}".`,
        ),
      );
  });
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

/** Sources that are unused, unconfirmed without saying so, ended, or not looked at for too long. */
export function checkSources(input: CheckInput): readonly PackProblem[] {
  const index: Index = new Map(input.pack.authorities.map((authority) => [authority.id, authority]));
  return [
    ...unused(input),
    ...unhedged(input, index),
    ...earlyClocks(input, index),
    ...expiredUses(input, index),
    ...staleSources(input),
  ];
}
