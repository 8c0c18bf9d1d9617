/**
 * Makes every text of a definition fit for print: what the embedded typefaces cannot draw is spelled out as its
 * number, so that nothing is dropped and the document is made all the same. Changes texts and nothing else.
 */
import type { Content, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces';
import { DEFAULT_FAMILY, type FontCoverage } from './fonts';
import { printableText } from './plain-text';

type Fields = Record<string, unknown>;

/** Where nodes keep the nodes inside them, besides rows of tables. */
const INNER = ['text', 'stack', 'columns', 'ul'] as const;
const LINE_BREAK = 0x0a;
const RUNNING_CHARACTERS = 118;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** "[U+6F22]": a character by its number, as Unicode writes it. */
function characterNumber(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** What can be drawn, and what could not be so far. */
interface Speller {
  readonly coverage: FontCoverage;
  readonly spelled: Set<string>;
  /** Spelled out, a text may not be longer: running heads and feet have room for one line. */
  readonly longest: number;
}

/** A text with every character its family lacks spelled out. */
function spelledOut(text: string, family: string, { coverage, spelled, longest }: Speller): string {
  const known = coverage.get(family);
  const printed = Array.from(printableText(text), (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code === LINE_BREAK || known?.has(code) === true) return character;
    const number = characterNumber(character);
    spelled.add(number);
    return number;
  }).join('');
  return printed.length > longest ? `${printed.slice(0, longest - 1)}…` : printed;
}

/** Words of a chart stand between its tags; an attribute names the family. */
function spellOutChart(svg: string, speller: Speller): string {
  const family = /font-family="([^"]+)"/.exec(svg)?.[1] ?? DEFAULT_FAMILY;
  return svg.replace(/>([^<]+)</g, (_, words: string) => `>${spelledOut(words, family, speller)}<`);
}

function visit(node: unknown, speller: Speller): void {
  if (Array.isArray(node)) for (const item of node) visit(item, speller);
  if (!isFields(node)) return;
  const { text, font, svg, table } = node;
  if (typeof text === 'string') {
    node['text'] = spelledOut(text, typeof font === 'string' ? font : DEFAULT_FAMILY, speller);
  }
  if (typeof svg === 'string') node['svg'] = spellOutChart(svg, speller);
  for (const key of INNER) visit(node[key], speller);
  if (isFields(table)) visit(table['body'], speller);
}

function dynamic(part: Content | DynamicContent | undefined, speller: Speller): DynamicContent {
  return (page, pages, size) => {
    const made = typeof part === 'function' ? part(page, pages, size) : part;
    visit(made, speller);
    return made;
  };
}

/**
 * Spells a definition out, running heads and feet included. Its own content is changed.
 *
 * @returns the definition to print, and the numbers that stand in its content, each once, in order of appearance
 */
export function escapeUnsupportedGlyphs(
  definition: TDocumentDefinitions,
  coverage: FontCoverage,
): { readonly definition: TDocumentDefinitions; readonly numbers: readonly string[] } {
  const { content, header, footer } = definition;
  const speller: Speller = { coverage, spelled: new Set(), longest: Number.POSITIVE_INFINITY };
  visit(content, speller);
  const numbers = [...speller.spelled];
  const running: Speller = { ...speller, longest: RUNNING_CHARACTERS };
  const frame = { header: dynamic(header, running), footer: dynamic(footer, running) };
  return { definition: { ...definition, ...frame }, numbers };
}
