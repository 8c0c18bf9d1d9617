/** A weighted mean some of whose members may not belong: its least and its greatest value. Arithmetic only. */

/** A value with its weight, which is above 0. */
export interface Weighted {
  readonly weight: number;
  readonly value: number;
}

/** Which members make the mean most extreme, and what it then is. `null` without any member. */
export interface ExtremeMean<Member> {
  readonly members: readonly Member[];
  readonly weight: number;
  readonly mean: number;
}

/** One member taken to be worth something else. */
export interface Revalued<Member> {
  readonly member: Member;
  readonly value: number;
}

/**
 * The greatest (or least) weighted mean over every choice among the members that may belong.
 *
 * @param certain - belong in any case
 * @param possible - may belong, each on its own; where nothing is certain, at least one does
 * @param revalued - one of them, taken to be worth something else: the mean is to the last digit that of members so
 *   changed, without a copy of them
 * @returns exact: taking them in order of value as long as each still moves the mean is the best choice. The members are
 *   those that were given
 */
export function extremeMean<Member extends Weighted>(
  certain: readonly Member[],
  possible: readonly Member[],
  { end, revalued }: { readonly end: 'least' | 'greatest'; readonly revalued?: Revalued<Member> | undefined },
): ExtremeMean<Member> | null {
  const sign = end === 'greatest' ? 1 : -1;
  const worth = (member: Member) => (member === revalued?.member ? revalued.value : member.value);
  const members = [...certain];
  let weight = 0;
  let total = 0;
  for (const member of certain) {
    weight += member.weight;
    total += member.weight * worth(member);
  }
  const inOrder = possible.toSorted((a, b) => sign * (worth(b) - worth(a)));
  for (const member of inOrder) {
    const isBetter = weight === 0 || sign * (worth(member) - total / weight) > 0;
    if (!isBetter) break;
    members.push(member);
    weight += member.weight;
    total += member.weight * worth(member);
  }
  return weight === 0 ? null : { members, weight, mean: total / weight };
}
