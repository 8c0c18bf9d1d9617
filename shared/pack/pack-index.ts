/** Look-ups by id in a pack. Pure. */
import { onceFor } from '../base/once-for';
import type { Authority, Decision, Facet, Pack, Question, Scenario } from './schema';

/** Everything of a pack that is looked up by id, and all its questions in order. */
export interface PackIndex {
  readonly questions: readonly Question[];
  readonly questionById: ReadonlyMap<string, Question>;
  readonly facetById: ReadonlyMap<string, Facet>;
  readonly authorityById: ReadonlyMap<string, Authority>;
  readonly scenarioById: ReadonlyMap<string, Scenario>;
  readonly decisionById: ReadonlyMap<string, Decision>;
}

type Indexed = Pick<Pack, 'modules' | 'facets' | 'authorities' | 'scenarios' | 'decisions'>;

/** The index of a pack, made once for each pack. A pack never changes: one as of another day is another pack. */
export const packIndex: (pack: Indexed) => PackIndex = onceFor(indexed);

function indexed(pack: Indexed): PackIndex {
  const questions = pack.modules.flatMap((module) => module.questions);
  return {
    questions,
    questionById: byId(questions),
    facetById: byId(pack.facets),
    authorityById: byId(pack.authorities),
    scenarioById: byId(pack.scenarios),
    decisionById: byId(pack.decisions),
  };
}

/** Ids are unique in a pack that was checked. */
function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
