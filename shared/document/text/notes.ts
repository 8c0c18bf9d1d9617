/**
 * Footnotes of a paper: the first note on a source cites it in full, later ones by its short name, and "Id." where the
 * note before names that one source alone. Numbered as printed, so after editions and silence. Pure.
 */
import { capitalized } from '../../base/words';
import type { Authority, AuthorityRef } from '../../pack/schema';
import { CONFIDENCE_MARKS } from '../../wording/authority-words';
import { pinned } from '../../wording/cite-words';
import type { Sentence } from './sentence';

export interface Note {
  readonly id: string;
  readonly text: string;
}

/** Sentences with the notes they carry, by sentence. */
export interface Noted {
  readonly notes: readonly Note[];
  /** Ids of notes, by the sentence they follow. */
  readonly bySentence: ReadonlyMap<Sentence, string>;
}

interface State {
  readonly seen: Set<string>;
  /** The one source of the note before; `null` where it named several. */
  before: string | null;
}

function refText(ref: AuthorityRef, authorities: ReadonlyMap<string, Authority>, state: State): string {
  const authority = authorities.get(ref.authority);
  if (authority === undefined) return ref.authority;
  const mark = ` [${CONFIDENCE_MARKS[authority.confidence].mark}]`;
  if (!state.seen.has(ref.authority)) {
    state.seen.add(ref.authority);
    return `${pinned(authority.citation, ref.pin)}${mark}`;
  }
  return state.before === ref.authority
    ? `Id.${ref.pin === undefined ? '' : ` ${ref.pin}`}`
    : pinned(capitalized(authority.shortName), ref.pin);
}

function noteText(
  refs: readonly AuthorityRef[],
  authorities: ReadonlyMap<string, Authority>,
  state: State,
): string {
  const parts = refs.map((ref) => refText(ref, authorities, state));
  const ids = new Set(refs.map(({ authority }) => authority));
  state.before = ids.size === 1 ? (refs[0]?.authority ?? null) : null;
  return parts.join('; ');
}

/** Pins of one source together: "§ 500.7(a), § 500.12". */
function gathered(refs: readonly AuthorityRef[]): readonly AuthorityRef[] {
  const pins = new Map<string, string[]>();
  for (const { authority, pin } of refs) {
    const own = pins.get(authority) ?? [];
    if (pin !== undefined && !own.includes(pin)) own.push(pin);
    pins.set(authority, own);
  }
  return [...pins].map(([authority, own]) =>
    own.length === 0 ? { authority } : { authority, pin: own.join(', ') },
  );
}

/** Notes for sentences in the order they are printed. */
export function notesOf(sentences: readonly Sentence[], authorities: ReadonlyMap<string, Authority>): Noted {
  const state: State = { seen: new Set(), before: null };
  const notes: Note[] = [];
  const bySentence = new Map<Sentence, string>();
  for (const each of sentences) {
    if (each.cites.length === 0) continue;
    const id = `note-${String(notes.length + 1)}`;
    notes.push({ id, text: noteText(gathered(each.cites), authorities, state) });
    bySentence.set(each, id);
  }
  return { notes, bySentence };
}
