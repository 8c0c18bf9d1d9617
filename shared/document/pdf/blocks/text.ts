/** Headings, paragraphs, lists, citations: the smallest parts of a page. Each call returns fresh nodes. */
import { headlineOf } from '../../../scoring/readiness';
import type { Requirement } from '../../../scoring/requirement';
import { REQUIREMENT_WORDS } from '../../../wording/requirement-words';
import type { Content, ContentText } from 'pdfmake/interfaces';
import { answerDestination, authorityDestination } from '../destinations';
import type { Role } from '../structure';
import type { CiteView } from '../../cite-types';
import type { HeadlineId } from '../../../pack/schema';
import { HEADLINE_WORDS } from '../../../wording/headline-words';

/** Where a heading stands: 1 for sections, 2 for what is inside, 3 for its entries. */
export type HeadingLevel = 1 | 2 | 3;

export interface HeadingOptions {
  readonly level: HeadingLevel;
  /** Unique in the document; bookmarks hang on it. */
  readonly id: string;
  /** The bookmark this one is listed under. */
  readonly parentId?: string;
  /** Also listed in the table of contents. */
  readonly inContents?: boolean;
  /** Starts a page: no room above it. */
  readonly atTop?: boolean;
}

/** The title of a document is its first heading; sections come below it. */
const HEADING_ROLES = { 1: 'H2', 2: 'H3', 3: 'H4' } as const satisfies Record<HeadingLevel, Role>;

/** A heading that is kept with what follows and shows among the bookmarks. */
export function heading(text: string, options: HeadingOptions): Content {
  const parent = options.parentId === undefined ? {} : { outlineParentId: options.parentId };
  const contents = options.inContents === true ? { contentsLevel: options.level } : {};
  const outline = { outline: true, outlineText: text, ...parent };
  return {
    text,
    style: options.atTop === true ? 'h1Top' : `h${String(options.level)}`,
    role: HEADING_ROLES[options.level],
    headlineLevel: options.level,
    id: options.id,
    ...outline,
    ...contents,
  };
}

/** Short blocks that must not be torn apart. For text whose length is known to be small only. */
export function together(nodes: readonly Content[]): Content {
  return { stack: [...nodes], unbreakable: true };
}

/** Running text in a named style. */
export function paragraph(text: string, style = 'body'): ContentText {
  return { text, style };
}

/** A question above its short answer; kept with it. */
export function question(text: string): Content {
  return { text, style: 'question', role: 'H3', headlineLevel: 3 };
}

/** What an empty section says instead of being left out. */
export function nothing(text = 'Nothing recorded.'): ContentText {
  return { text, style: 'nothing' };
}

/** A bulleted list, or the words for an empty one. */
export function bullets(items: readonly string[], style: 'listItem' | 'cell' = 'listItem'): Content {
  if (items.length === 0) return nothing();
  return { ul: items.map((text) => ({ text, style })), style: 'list' };
}

/** Citations as running text: "Citation, pin [P]; other citation [R], expires …"; each leads to its authority. */
export function citeRuns(cites: readonly CiteView[]): readonly ContentText[] {
  return cites.flatMap((cite, index) => {
    const warning = cite.warning === '' ? '' : ` (${cite.warning})`;
    const separator = index === cites.length - 1 ? '' : '; ';
    return [
      {
        text: cite.text,
        shortCite: cite.short,
        citedAs: cite.authorityId,
        linkToDestination: authorityDestination(cite.authorityId),
      },
      { text: ` [${cite.mark}]${warning}${separator}` },
    ];
  });
}

/** A text with its citations after it in the same paragraph, smaller. */
export function cited(runs: readonly ContentText[], cites: readonly CiteView[], style: string): ContentText {
  const after: readonly ContentText[] =
    cites.length === 0 ? [{ text: 'No authority named.' }] : citeRuns(cites);
  return { text: [...runs, { text: '  ' }, ...after.map((run) => ({ ...run, style: 'citeInline' }))], style };
}

/** Citations as a line of their own. */
export function citeLine(cites: readonly CiteView[]): Content {
  return { text: cites.length === 0 ? 'No authority named.' : [...citeRuns(cites)], style: 'cite' };
}

/** A question's number, leading to its answer where the document has it. */
export function questionNumber(questionId: string, style: string): ContentText {
  return { text: questionId, style, linkToDestination: answerDestination(questionId) };
}

/** The name of a group of rows: shape, words and weight, so that color is not needed. */
export function headlineGroupText(headline: HeadlineId): string {
  const { mark, group } = HEADLINE_WORDS[headline];
  return `${mark} ${group}`;
}

/** The tag of a group of rows, on a line of its own and kept with them. */
export function headlineLine(headline: HeadlineId, addition = ''): Content {
  return {
    text: `${headlineGroupText(headline)}${addition}`,
    style: headline === 'legal-exposure' ? 'bindingLine' : 'voluntaryLine',
    headlineLevel: 3,
  };
}

/** Whether law requires the practice of one answer. */
export function requirementTag(requirement: Requirement): ContentText {
  const headline = headlineOf(requirement);
  const style = headline === 'legal-exposure' ? 'bindingTag' : 'voluntaryTag';
  return { text: `${HEADLINE_WORDS[headline].mark} ${REQUIREMENT_WORDS[requirement]}`, style };
}
