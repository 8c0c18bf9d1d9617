import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hostileFile, madeText, sampleFile, TRAPS } from '../../helpers/office';
import { elementsNamed, readXml, xmlText, type XmlElement } from '../../helpers/read-xml';

/** Style sheets are no XML text of interest, and may hold what the strict reader refuses. */
const withoutStyle = (page: string) => page.replace(/<style>[^<]*<\/style>/, '<style></style>');
const pageOf = async (file = sampleFile()) => readXml(withoutStyle(await madeText('answers-html', file)));
const one = (node: XmlElement, name: string): XmlElement => {
  const [found, ...others] = elementsNamed(node, name);
  if (found === undefined || others.length > 0) throw new Error(`one <${name}>`);
  return found;
};
const contentOf = (page: XmlElement, key: string, value: string) =>
  elementsNamed(page, 'meta').find((meta) => meta.attributes[key] === value)?.attributes['content'];

describe('the page of answers', () => {
  it('says its language and title, has its landmarks, and headings that skip no level', async () => {
    const page = await pageOf();
    expect(page.attributes['lang']).toBe('en-US');
    expect(xmlText(one(page, 'title'))).toBe('Answers: Thornbury Falls Bancorp, Inc. (fictional)');
    for (const landmark of ['header', 'nav', 'main', 'footer', 'h1']) one(page, landmark);
    const levels = ((node: XmlElement) => {
      const walk = (at: XmlElement): number[] =>
        at.children.flatMap((child) => {
          if (typeof child === 'string') return [];
          const level = /^h([1-6])$/.exec(child.name)?.[1];
          return level === undefined ? walk(child) : [Number(level)];
        });
      return walk(node);
    })(page);
    expect(levels[0]).toBe(1);
    expect(levels.slice(1).every((level, place) => level - (levels[place] ?? 0) <= 1)).toBe(true);
  });

  it('names every id once, and every link leads to one', async () => {
    const page = await pageOf(hostileFile());
    const ids = (node: XmlElement): string[] =>
      node.children.flatMap((child) =>
        typeof child === 'string'
          ? []
          : [...(child.attributes['id'] === undefined ? [] : [child.attributes['id']]), ...ids(child)],
      );
    const all = ids(page);
    expect(new Set(all).size).toBe(all.length);
    const links = elementsNamed(page, 'a').map((link) => link.attributes['href'] ?? '');
    expect(links.filter((href) => !href.startsWith('#') || !all.includes(href.slice(1)))).toEqual([]);
    expect(links[0]).toBe('#answers');
  });

  it('ties every cell of its tables to a heading', async () => {
    for (const table of elementsNamed(await pageOf(), 'table')) {
      expect(elementsNamed(table, 'caption')).toHaveLength(1);
      const columns = elementsNamed(one(table, 'thead'), 'th');
      expect(columns.every((cell) => cell.attributes['scope'] === 'col')).toBe(true);
      for (const row of elementsNamed(one(table, 'tbody'), 'tr')) {
        expect(row.children.filter((child) => typeof child !== 'string')).toHaveLength(columns.length);
        expect(elementsNamed(row, 'th')).toMatchObject([{ attributes: { scope: 'row' } }]);
      }
    }
  });

  it('runs nothing and loads nothing: its policy allows one style, by its hash', async () => {
    const text = await madeText('answers-html', hostileFile());
    const style = /<style>([^<]*)<\/style>/.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(style, 'utf8').digest('base64');
    const page = readXml(withoutStyle(text));
    expect(contentOf(page, 'http-equiv', 'Content-Security-Policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    for (const active of ['script', 'img', 'iframe', 'link', 'form', 'object', 'svg', 'base', 'b']) {
      expect(elementsNamed(page, active)).toEqual([]);
    }
    expect(text).not.toMatch(/<[^>]*\s(?:on\w+|style|src)=/i);
    expect(style).not.toMatch(/url\(|@import|expression/i);
    // The only rule that does not apply inside <head> is the one that stands before it.
    expect(text.indexOf('Content-Security-Policy')).toBeLessThan(text.indexOf('<title>'));
  });

  it('shows dangerous texts as they were typed, without the controls that turn a line around', async () => {
    const page = await pageOf(hostileFile());
    const words = xmlText(one(page, 'body'));
    expect(words).toContain('<script>alert(1)</script>');
    expect(words).toContain('Ré&né "Quoted" <b>bold</b> evil Ltd');
    expect(words).toContain(TRAPS.note.replace('\t', ' '));
    const [privileged] = elementsNamed(page, 'dd').filter((dd) =>
      dd.attributes['class']?.includes('privileged'),
    );
    expect(privileged && xmlText(privileged)).toBe(TRAPS.privilegedNote);
    expect(words).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
  });

  it('leaves out no answer, note, document or owner', async () => {
    const file = sampleFile('frontier-developer');
    const words = xmlText(await pageOf(file)).replace(/\s+/g, ' ');
    const said = file.assessment.answers.flatMap(({ note, privilegedNote, evidence, value }) => [
      note,
      privilegedNote,
      ...evidence.flatMap(({ label, location }) => [label, location]),
      value?.kind === 'unknown' ? value.owner : value?.kind === 'not-applicable' ? value.reason : '',
    ]);
    const missing = said.filter((text) => !words.includes(text.replace(/\s+/g, ' ').trim()));
    expect(missing).toEqual([]);
  });
});
