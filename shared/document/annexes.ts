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
