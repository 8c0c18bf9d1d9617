/**
 * The answers as one page for a browser: no script, nothing loaded from anywhere, readable aloud and on paper. Pure:
 * equal models give equal text.
 */
import { FACTUAL_SCOPE } from '../../wording/edition';
import type { MemoPart } from '../memo-types';
import type { CoverView, HeadlineView, ReportModel } from '../model-types';
import { REQUIREMENT_WORDS } from '../../wording/requirement-words';
import { answerArticle, answerId, factualModuleSection, moduleSection, unknownArticle } from './answers';
import { element, htmlText, type HtmlElement } from './element';
import { factsOnly } from './facts-only';
import { facts, htmlParagraph, htmlSection, htmlTable, typed, type Fact } from './parts';
import { PAGE_STYLE } from './style';

/** Nothing may run, load or be sent; the one style is named by its hash. */
function policy(styleHash: string): string {
  return `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
}

function banner(cover: CoverView): HtmlElement {
  const fact = (term: string, text: string): Fact => [term, typed(text, 'dd')];
  return element(
    'header',
    {},
    element('p', { class: 'legend' }, cover.privilegeLegend),
    element('h1', { dir: 'auto' }, `Answers: ${cover.matter}`),
    facts([
      fact('Edition', `${cover.editionTitle}. ${cover.finality === null ? 'Draft' : 'Final'}.`),
      fact('Organization', cover.organization),
      fact('Prepared by', cover.preparedBy),
      fact('Prepared for', cover.preparedFor),
      fact('As of', cover.date),
      fact('Law read to', `${cover.lawAsOf} (${cover.pack})`),
    ]),
    htmlParagraph(cover.notice),
    cover.edition === 'factual' ? [htmlParagraph(FACTUAL_SCOPE)] : [],
  );
}

function figures(headlines: readonly HeadlineView[]): readonly HtmlElement[] {
  if (headlines.length === 0) return [];
  const rows = headlines.map(({ title, kind, figure, scale, sentence }) => [
    title,
    kind,
    `${figure} ${scale}`,
    sentence,
  ]);
  return [
    htmlSection('figures', 'Where things stand', [
      htmlTable({ caption: 'Headline figures', head: ['Figure', 'About', 'Range', 'In words'], rows }),
    ]),
  ];
}

function profile(memo: MemoPart, title: string): HtmlElement {
  return htmlSection('facts', title, [
    htmlTable({
      caption: 'The profile as recorded',
      head: ['Fact', 'As recorded'],
      rows: memo.facts.map((fact) => [fact.title, typed(fact.value)]),
    }),
  ]);
}

/** What law requires of each is in its own column, which the factual record does not have. */
function index(memo: MemoPart, isFactual: boolean): HtmlElement {
  const law = (words: string) => (isFactual ? [] : [words]);
  const rows = memo.index.map((row) => [
    element('a', { href: `#${answerId(row.questionId)}` }, row.questionId),
    row.question,
    ...law(REQUIREMENT_WORDS[row.requirement]),
    row.state,
    typed(row.answer),
  ]);
  return htmlSection('index', 'Index of answers', [
    htmlTable({
      caption: 'All answers in short',
      head: ['No.', 'Question', ...law('Law'), 'State', 'Answer'],
      rows,
    }),
  ]);
}

function kept(memo: MemoPart, title: string): readonly HtmlElement[] {
  if (memo.hidden.length + memo.unknown.length === 0) return [];
  return [
    htmlSection('kept', title, [
      ...memo.hidden.map((view) => answerArticle(view, 'h3')),
      ...memo.unknown.map(unknownArticle),
    ]),
  ];
}

function notAsked(memo: MemoPart): readonly HtmlElement[] {
  if (memo.notAsked.length === 0) return [];
  return [
    htmlSection('not-asked', 'Questions the profile switches off', [
      htmlTable({
        caption: 'Questions that are not asked, with the reason',
        head: ['No.', 'Question', 'Not asked because'],
        rows: memo.notAsked.map(({ questionId, question, because }) => [questionId, question, because]),
      }),
    ]),
  ];
}

function evidence(memo: MemoPart): readonly HtmlElement[] {
  if (memo.evidence.length === 0) return [];
  return [
    htmlSection('evidence', 'Index of evidence', [
      htmlTable({
        caption: 'Documents named as evidence',
        head: ['Question', 'Document', 'Where it is kept'],
        rows: memo.evidence.map(({ questionId, label, location }) => [
          questionId,
          typed(label),
          typed(location),
        ]),
      }),
    ]),
  ];
}

function authorities(memo: MemoPart): HtmlElement {
  const tables = memo.authorities.map((group) =>
    htmlTable({
      caption: group.title,
      head: ['Authority', 'Citation and mark', 'What it says, in summary', 'Status'],
      rows: group.authorities.map((view) => [
        view.title,
        `${view.citation} [${view.mark}]`,
        view.summary,
        `${view.status} ${view.checked}.${view.warning === '' ? '' : ` Note: ${view.warning}.`}`,
      ]),
    }),
  );
  const marks = htmlTable({
    caption: 'What the mark after a citation means',
    head: ['Mark', 'Meaning'],
    rows: memo.marks.map(({ mark, meaning }) => [mark, meaning]),
  });
  return htmlSection('authorities', 'Authorities', [marks, ...tables]);
}

interface Linked {
  readonly id: string;
  readonly title: string;
}

function contents(links: readonly Linked[]): HtmlElement {
  const items = links.map(({ id, title }) => element('li', {}, element('a', { href: `#${id}` }, title)));
  return element('nav', { 'aria-label': 'Contents' }, element('ul', {}, items));
}

function sectionTitle({ attributes, children }: HtmlElement): Linked {
  const [heading] = children;
  const title =
    typeof heading === 'object' ? heading.children.filter((child) => typeof child === 'string') : [];
  return { id: attributes.id ?? '', title: title.join('') };
}

function head(cover: CoverView, styleHash: string): HtmlElement {
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy(styleHash) }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, `Answers: ${cover.organization}`),
  );
}

function footer(cover: CoverView): HtmlElement {
  return element(
    'footer',
    {},
    htmlParagraph(
      `Law read to ${cover.lawAsOf}. Fingerprint ${cover.fingerprint}. Made by Brieflock on this computer.`,
    ),
  );
}

interface Titles {
  readonly facts: string;
  readonly kept: string;
}

const TITLES: Titles = { facts: 'Facts assumed', kept: 'Answers kept but not scored' };
/** Those of the factual record on paper: nothing is assumed in it, and nothing scored. */
const FACTUAL_TITLES: Titles = { facts: 'Facts as recorded', kept: 'Answers kept though not asked for' };

/**
 * The whole page as text, beginning with its document type.
 *
 * @param styleHash - SHA-256 of `PAGE_STYLE` in base64
 */
export function answersPage(model: ReportModel, styleHash: string): string {
  const { cover } = model.common;
  const isFactual = cover.edition === 'factual';
  const { common, memo } = isFactual ? factsOnly(model) : model;
  const titles = isFactual ? FACTUAL_TITLES : TITLES;
  const sections = [
    ...figures(common.headlines),
    profile(memo, titles.facts),
    ...memo.analysis.map(isFactual ? factualModuleSection : moduleSection),
    ...kept(memo, titles.kept),
    index(memo, isFactual),
    ...notAsked(memo),
    ...evidence(memo),
    ...(isFactual ? [] : [authorities(memo)]),
  ];
  const body = element(
    'body',
    {},
    element('a', { class: 'skip', href: '#answers' }, 'Skip to the answers'),
    banner(cover),
    contents(sections.map(sectionTitle)),
    element('main', { id: 'answers', tabindex: '-1' }, sections),
    footer(cover),
  );
  const page = htmlText(element('html', { lang: 'en-US' }, head(cover, styleHash), body));
  // Our own style is the one text that is not escaped: its hash in the policy vouches for it.
  return `<!DOCTYPE html>\n${page.replace('\n</head>', () => `\n<style>${PAGE_STYLE}</style>\n</head>`)}\n`;
}
