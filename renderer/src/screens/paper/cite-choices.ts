/** The authorities a paragraph may cite, those its own ground rests on first. */
import type { HandEntry } from '@shared/document/text/hand/hand-types';
import type { Authority, Pack } from '@shared/pack/schema';
import { usesOf } from '@shared/pack/uses';
import type { OpenPaper } from './papers';

/** Authorities under one heading of the list. */
export interface CiteChoice {
  readonly group: string;
  readonly authorities: readonly Authority[];
}

function byName(a: Authority, b: Authority): number {
  return a.shortName.localeCompare(b.shortName, 'en');
}

/** What the answers behind a paragraph cite, then the rest of the pack. */
export function citeChoices(
  { passage }: Pick<HandEntry, 'passage'>,
  { context }: OpenPaper,
): readonly CiteChoice[] {
  const refs = (passage?.sentences ?? []).flatMap(({ trace }) => trace);
  const near = new Set(
    refs.flatMap((ref) => {
      if (ref.kind === 'authority') return [ref.id];
      if (ref.kind !== 'answer') return [];
      const question = context.questionById.get(ref.questionId);
      return [...(question?.authorities ?? []), ...(question?.duties ?? [])].map(
        ({ authority }) => authority,
      );
    }),
  );
  const all = context.input.pack.authorities.toSorted(byName);
  return [
    { group: 'Behind this paragraph', authorities: all.filter(({ id }) => near.has(id)) },
    { group: 'Others of the pack', authorities: all.filter(({ id }) => !near.has(id)) },
  ].filter(({ authorities }) => authorities.length > 0);
}

/** The places in an authority that the pack cites anywhere, each once. */
export function pinsOf(authority: string, pack: Pack): readonly string[] {
  const pins = Object.values(usesOf(pack, authority)).flatMap(
    (uses: readonly { readonly pins: readonly string[] }[]) => uses.flatMap((use) => use.pins),
  );
  return [...new Set(pins)].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}
