/** Searches everything the law library shows. Plain matching of words; no index, no network, no guessing. */
import { provisionKey } from './cited-provisions';
import type { Pack } from './schema';

/** The parts of the library, in reading order. */
export const LIBRARY_SECTIONS = [
  'provisions',
  'statements',
  'authorities',
  'timeline',
  'glossary',
  'clocks',
] as const;

export type LibrarySection = (typeof LIBRARY_SECTIONS)[number];

/** One entry of the library that holds every word searched for. */
export interface LibraryHit {
  readonly section: LibrarySection;
  /** Which entry of the section: a provision's key, else an id. */
  readonly entry: string;
  readonly title: string;
  /** A stretch of its text around the first word found. */
  readonly excerpt: string;
}

interface Entry {
  readonly section: LibrarySection;
  readonly entry: string;
  readonly title: string;
  readonly body: string;
}

const BEFORE = 60;
const LENGTH = 200;

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[‐‑–—]/g, '-');
}

/** The words of a query, in lower case and with plain quotes and hyphens. */
export function searchWords(query: string): readonly string[] {
  return [...new Set(plain(query).split(/\s+/).filter(Boolean))];
}

function lawEntries(pack: Pack): readonly Entry[] {
  return [
    ...pack.provisions.map((provision): Entry => {
      const { pin, heading, directedTo, summary } = provision;
      const body = `${summary} Directed to: ${directedTo}.`;
      return { section: 'provisions', entry: provisionKey(provision), title: `${pin} ${heading}`, body };
    }),
    ...pack.statements.map(({ id, text }): Entry => ({
      section: 'statements',
      entry: id,
      title: text,
      body: text,
    })),
    ...pack.authorities.map(({ id, title, citation, summary, status, jurisdiction }): Entry => {
      const body = `${citation}. ${summary} ${status} ${jurisdiction}`;
      return { section: 'authorities', entry: id, title, body };
    }),
  ];
}

function aidEntries(pack: Pack): readonly Entry[] {
  return [
    ...pack.timeline.map(({ id, title, pin, status }): Entry => {
      return { section: 'timeline', entry: id, title, body: `${status} ${pin}` };
    }),
    ...pack.glossary.map(({ id, term, meaning }): Entry => {
      return { section: 'glossary', entry: id, title: term, body: meaning };
    }),
    ...pack.clocks.map(({ id, title, trigger, binds }): Entry => {
      return { section: 'clocks', entry: id, title, body: `${trigger} Binds: ${binds}.` };
    }),
  ];
}

function excerptOf(body: string, words: readonly string[]): string {
  const searched = plain(body);
  const places = words.map((word) => searched.indexOf(word)).filter((place) => place >= 0);
  const first = places.length === 0 ? 0 : Math.min(...places);
  const from = first <= BEFORE ? 0 : body.indexOf(' ', first - BEFORE) + 1;
  const cut = body.slice(from, from + LENGTH);
  const isWhole = from + LENGTH >= body.length;
  const end = isWhole ? cut : `${cut.slice(0, Math.max(cut.lastIndexOf(' '), first - from + 1))} …`;
  return `${from === 0 ? '' : '… '}${end}`;
}

/** Lower comes first: the query stands in the title, all words do, or they are found only in the text. */
function rank(entry: Entry, words: readonly string[]): number {
  const title = plain(entry.title);
  if (title.includes(words.join(' '))) return 0;
  return words.every((word) => title.includes(word)) ? 1 : 2;
}

/**
 * Entries that hold every word of the query, in any order and inside longer words, whatever the case.
 *
 * @returns those with the query in their title first, otherwise in the library's order; empty for an empty
 *   query
 */
export function searchLibrary(pack: Pack, query: string): readonly LibraryHit[] {
  const words = searchWords(query);
  if (words.length === 0) return [];
  return [...lawEntries(pack), ...aidEntries(pack)]
    .filter(({ title, body }) => {
      const text = plain(`${title} ${body}`);
      return words.every((word) => text.includes(word));
    })
    .map((entry) => ({ entry, order: rank(entry, words) }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ entry: { section, entry, title, body } }) => ({
      section,
      entry,
      title,
      excerpt: excerptOf(body, words),
    }));
}
