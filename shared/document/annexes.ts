/** The annexes of a memo, by what they are chosen by. Names only: what stands in them is built elsewhere. */
import { z } from 'zod';

/** In the order they are printed. */
export const ANNEX_IDS = [
  'actions',
  'options',
  'answers',
  'law',
  'workings',
  'asked',
  'history',
  'evidence',
] as const;
export type AnnexId = (typeof ANNEX_IDS)[number];
/** The parser of an annex that comes from another process or a command line. */
export const annexIdSchema = z.enum(ANNEX_IDS);

/** A choice of annexes in one word: "all", "none", or their names with commas between. */
export function annexesInWord(annexes: readonly AnnexId[]): string {
  if (annexes.length === 0) return 'none';
  return annexes.length === ANNEX_IDS.length ? 'all' : annexes.join(',');
}

/** The same read back; `null` for a word that names something else, or the same annex twice. */
export function readAnnexes(word: string): readonly AnnexId[] | null {
  if (word === 'all') return ANNEX_IDS;
  if (word === 'none') return [];
  const named = z.array(annexIdSchema).safeParse(word.split(',').map((name) => name.trim()));
  if (!named.success || new Set(named.data).size !== named.data.length) return null;
  return ANNEX_IDS.filter((id) => named.data.includes(id));
}

/** What each holds, in a few words. */
export const ANNEX_WORDS: Readonly<Record<AnnexId, string>> = {
  actions: 'Every finding and planned action',
  options: 'The decisions in full',
  answers: 'Every answer with its notes and the law on it',
  law: 'The instrument, deadlines and authorities',
  workings: 'Scenarios, workings and method',
  asked: 'Questions others may ask',
  history: 'What changed since the last snapshot',
  evidence: 'Documents named',
};
