/** Turns a sentence into what stands in the middle of another. Pure; changes no word. */
import { lowerFirst } from '../../base/words';

/** A first word that keeps its capital: an abbreviation, or a name by a capital further in. */
const KEEPS = /^(?:\p{Lu}{2,}|\p{Lu}\p{Ll}*\p{Lu}|I\b)/u;

/** "We keep a list." as "we keep a list". A sentence of two sentences gives the first. */
export function clauseOf(text: string): string {
  const first = text.split(/(?<=[.?!]) (?=\p{Lu})/u)[0] ?? text;
  const bare = first.trim().replace(/[.]$/, '');
  return KEEPS.test(bare) ? bare : lowerFirst(bare);
}

/** Words that end in a full stop without ending a sentence. */
const ABBREVIATIONS = new Set(
  'App Art Bus Cal Ch Civ Co Corp Dep Evid Fed Gen Inc Ltd No Pa Prof Pub Reg Rev Sec St Supp Tex art ch pt pts subpt v vs'.split(
    ' ',
  ),
);

/** A text of several sentences as its sentences. */
export function sentencesIn(text: string): readonly string[] {
  const parts = text.trim().split(/(?<=[.?!]”?) (?=[\p{Lu}“])/u);
  return parts.reduce<readonly string[]>((done, part) => {
    const before = done.at(-1);
    const word = before === undefined ? null : /(?:^|[\s(])(\p{L}+)\.$/u.exec(before);
    const isCut = word !== null && (ABBREVIATIONS.has(word[1] ?? '') || (word[1] ?? '').length === 1);
    return before !== undefined && isCut ? [...done.slice(0, -1), `${before} ${part}`] : [...done, part];
  }, []);
}
