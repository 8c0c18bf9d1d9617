/**
 * Footnotes of a paper: the first note on a source cites it in full, later ones by its short name, and "Id." where the
 * note before names that one source alone. Numbered as printed, so after editions and silence. Pure.
 */
import type { Authority, AuthorityRef } from '../../pack/schema';
import { CONFIDENCE_MARKS } from '../../wording/authority-words';
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

/** The longest end of the citation that the pin begins with: "…, 18 U.S.C. § 1030" and "18 U.S.C. § 1030(a)". */
function overlap(citation: string, pin: string): number {
  for (let length = Math.min(citation.length, pin.length); length > 4; length -= 1) {
    if (citation.endsWith(pin.slice(0, length))) return length;
  }
  return 0;
}

/** A pin that names its code by itself, e.g. "45 C.F.R. § 164.312(b)". */
const WHOLE_PIN = /^(?:\d+ [A-Z]|[A-Z][A-Za-z.]+ (?:[A-Z&]|§))/u;

/** The citation with its place, which never stands twice. */
export function fullCite(
  { citation, shortName }: Pick<Authority, 'citation' | 'shortName'>,
  pin?: string,
): string {
  if (pin === undefined || citation.includes(pin)) return citation;
  const shared = overlap(citation, pin);
  if (shared > 0) return `${citation.slice(0, citation.length - shared)}${pin}`;
  return WHOLE_PIN.test(pin) ? `${capital(shortName)}, ${pin}` : `${citation}, ${pin}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The short name with its place. */
export function shortCite({ shortName }: Pick<Authority, 'shortName'>, pin?: string): string {
  const name = capital(shortName);
  if (pin === undefined || name.includes(pin)) return name;
  const shared = overlap(name, pin);
  return shared > 0 ? `${name.slice(0, name.length - shared)}${pin}` : `${name}, ${pin}`;
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
    return `${fullCite(authority, ref.pin)}${mark}`;
  }
  return state.before === ref.authority
    ? `Id.${ref.pin === undefined ? '' : ` ${ref.pin}`}`
    : shortCite(authority, ref.pin);
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
