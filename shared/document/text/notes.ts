/**
 * Footnotes of a paper: the first note on a source cites it in full, later ones as short as they can be found by: a
 * section of a code by its code, anything else by its short name, and "Id." where the note before names that one source
 * alone. Numbered as printed, so after editions and silence. Pure.
 */
import type { Authority, AuthorityRef } from '../../pack/schema';
import { CONFIDENCE_MARKS } from '../../wording/authority-words';
import { gatherPins } from '../../wording/cite-pins';
import { codeOf, pinned } from '../../wording/cite-words';
import type { Sentence } from './sentence';

export interface Note {
  readonly id: string;
  readonly text: string;
  /** Names of cases in it, and "Id.". */
  readonly names: readonly string[];
}

/** Sentences with the notes they carry, by sentence. */
export interface Noted {
  readonly notes: readonly Note[];
  /** Ids of notes, by the sentence they follow. */
  readonly bySentence: ReadonlyMap<Sentence, string>;
}

/** A source with the places in it. */
interface Cited {
  readonly authority: string;
  readonly pin: string | undefined;
}

interface State {
  readonly seen: Set<string>;
  /** The one source of the note before; `null` where it named several. */
  before: Cited | null;
}

/** "Id.", and the section alone: its code stands in the note before. */
function idem({ pin }: Cited, { citation }: Authority, before: Cited): string {
  if (pin === undefined || pin === before.pin) return 'Id.';
  const isOneCode = citation.split(/§§?/).length === 2;
  const at = pin.indexOf('§');
  return `Id. ${isOneCode && at > 0 && pin.lastIndexOf('; ') < 0 ? pin.slice(at) : pin}`;
}

function shortCite({ pin }: Cited, { shortName }: Authority): string {
  const name = shortName.replace(/^the /, '');
  return pin !== undefined && codeOf(pin) !== '' && pin.includes('§') ? pin : pinned(name, pin);
}

function citeText(cited: Cited, authorities: ReadonlyMap<string, Authority>, state: State): string {
  const authority = authorities.get(cited.authority);
  if (authority === undefined) return cited.authority;
  const { before } = state;
  if (!state.seen.has(cited.authority)) {
    state.seen.add(cited.authority);
    return `${pinned(authority.citation, cited.pin)} [${CONFIDENCE_MARKS[authority.confidence].mark}]`;
  }
  return before?.authority === cited.authority ? idem(cited, authority, before) : shortCite(cited, authority);
}

/** Pins of one source together: "§§ 500.7(a), 500.12". */
function gathered(
  refs: readonly AuthorityRef[],
  authorities: ReadonlyMap<string, Authority>,
): readonly Cited[] {
  const pins = new Map<string, string[]>();
  for (const { authority, pin } of refs) {
    const own = pins.get(authority) ?? [];
    pins.set(authority, pin === undefined ? own : [...own, pin]);
  }
  return [...pins].map(([authority, own]) => {
    const citation = authorities.get(authority)?.citation ?? '';
    // A source that is several statutes may name the whole pin already.
    const isNamed = own.length > 1 && own.every((pin) => citation.includes(pin));
    return { authority, pin: isNamed ? undefined : gatherPins(own) };
  });
}

/** Notes for sentences in the order they are printed. */
export function notesOf(sentences: readonly Sentence[], authorities: ReadonlyMap<string, Authority>): Noted {
  const state: State = { seen: new Set(), before: null };
  const notes: Note[] = [];
  const bySentence = new Map<Sentence, string>();
  for (const each of sentences) {
    if (each.cites.length === 0) continue;
    const id = `note-${String(notes.length + 1)}`;
    const cited = gathered(each.cites, authorities);
    const text = cited.map((one) => citeText(one, authorities, state)).join('; ');
    const names = cited.flatMap(({ authority }) => authorities.get(authority)?.caseNames ?? []);
    state.before = cited.length === 1 ? (cited[0] ?? null) : null;
    notes.push({ id, text, names: ['Id.', ...names] });
    bySentence.set(each, id);
  }
  return { notes, bySentence };
}
