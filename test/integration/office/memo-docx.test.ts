import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AssessmentFile } from '@shared/assessment/schema';
import { changed, hostileFile, made, sampleFile, TRAPS } from '../../helpers/office';
import { buildAction } from '../../helpers/record-builders';
import { loadRealPack } from '../../helpers/real-pack';
import { elementsNamed, readXml, xmlText, type XmlElement } from '../../helpers/read-xml';

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** How many dots wide a PNG is, by its first chunk. */
function widthOfPng(png: Uint8Array): number {
  expect(Buffer.from(png.subarray(1, 4)).toString('latin1')).toBe('PNG');
  return Buffer.from(png).readUInt32BE(16);
}

type Files = Readonly<Record<string, Uint8Array>>;

async function filesOf(file: AssessmentFile): Promise<Files> {
  return unzipSync((await made('memo-docx', file)).bytes);
}

/** Every part of a Word file that is XML, read strictly. */
function partsOf(files: Files): ReadonlyMap<string, XmlElement> {
  const parts = Object.entries(files).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  return new Map(parts.map(([name, part]) => [name, readXml(Buffer.from(part).toString('utf8'))]));
}

function partOf(parts: ReadonlyMap<string, XmlElement>, name: string): XmlElement {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`no ${name}`);
  return part;
}

const styleOf = (paragraph: XmlElement) =>
  elementsNamed(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? 'Normal';

interface Heading {
  readonly style: string;
  readonly text: string;
}

function headingsOf(document: XmlElement): readonly Heading[] {
  return elementsNamed(document, 'w:p')
    .map((paragraph) => ({ style: styleOf(paragraph), text: squeezed(xmlText(paragraph)) }))
    .filter(({ style }) => /^(?:Title|Heading\d)$/.test(style));
}

const names = loadRealPack().authorities.map(({ shortName }) =>
  shortName.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
);
/** A source that was named before: "Id.", its short name, or the section of its code. */
const SHORT = new RegExp(
  `^(?:Id\\.|\\d+ (?:U\\.S\\.C\\.|C\\.F\\.R\\.|NYCRR) §|${names.map((name) => name.replace(/^the /i, '')).join('|')}|${names.join('|')})`,
  'i',
);

/** For a busy computer; alone it takes two seconds. */
const ROOM = 60_000;

const sample = sampleFile('federal-contractor');
let parts: ReadonlyMap<string, XmlElement>;
let words: string;
let media: readonly Uint8Array[];

beforeAll(async () => {
  const files = await filesOf(sample);
  parts = partsOf(files);
  media = Object.entries(files).flatMap(([name, part]) => (name.startsWith('word/media/') ? [part] : []));
  words = squeezed(
    ['word/document.xml', 'word/footnotes.xml']
      .flatMap((name) => elementsNamed(partOf(parts, name), 'w:p').map(xmlText))
      .join(' '),
  );
}, ROOM);

describe('the memo for Word', () => {
  it('has the headings of the memo as real headings, counted by Word', () => {
    const document = partOf(parts, 'word/document.xml');
    const headings = headingsOf(document);
    expect(headings[0]).toEqual({ style: 'Title', text: 'Legal memorandum' });
    const sections = headings.filter(({ style }) => style === 'Heading1').map(({ text }) => text);
    expect(sections.slice(0, 3)).toEqual([
      'Bottom line',
      'Recommendations',
      'Questions presented and short answers',
    ]);
    expect(sections.at(-1)).toBe('Index of evidence');
    expect(sections.filter((text) => /^\d|^Appendix/.test(text))).toEqual([]);
    const counted = elementsNamed(document, 'w:p').filter(
      (paragraph) => styleOf(paragraph) === 'Heading1' && elementsNamed(paragraph, 'w:numId').length > 0,
    );
    expect(counted).toHaveLength(sections.length);
    const formats = elementsNamed(partOf(parts, 'word/numbering.xml'), 'w:lvlText').map(
      (it) => it.attributes['w:val'],
    );
    expect(formats).toEqual(expect.arrayContaining(['%1.', 'Appendix %1.']));
  });

  it('has its charts as pictures of print resolution, each with its words and with its key', () => {
    const document = partOf(parts, 'word/document.xml');
    const described = elementsNamed(document, 'wp:docPr').map(({ attributes }) => attributes);
    expect(described.length).toBeGreaterThanOrEqual(3);
    for (const { descr = '', title = '' } of described) {
      expect(title).not.toBe('');
      expect(descr.startsWith(title)).toBe(true);
      expect(descr.length).toBeGreaterThan(title.length + 20);
    }
    expect(new Set(described.map(({ id }) => id)).size).toBe(described.length);
    const pictures = media.map(widthOfPng);
    expect(pictures).toHaveLength(described.length);
    for (const width of pictures) expect(width).toBeGreaterThanOrEqual(1_600);
    const text = xmlText(document);
    expect(text).not.toContain('Figure in words.');
    for (const key of ['Ring: best case', 'Filled bar:']) expect(text).toContain(key);
  });

  it('has a field for the contents, and one for each page number', () => {
    const fields = [...parts].flatMap(([, part]) =>
      elementsNamed(part, 'w:instrText').map(xmlText).map(squeezed),
    );
    expect(fields.filter((field) => /^TOC\b.*\\h.*1-2/.test(field))).toHaveLength(1);
    expect(fields).toEqual(expect.arrayContaining(['PAGE', 'NUMPAGES']));
  });

  it('lists the headings before anyone updates it, each a way there and with a field for its page', () => {
    const document = partOf(parts, 'word/document.xml');
    const entries = elementsNamed(document, 'w:p').filter((paragraph) => /^TOC\d$/.test(styleOf(paragraph)));
    const bookmarks = elementsNamed(document, 'w:bookmarkStart').map((it) => it.attributes['w:name']);
    expect(entries.length).toBeGreaterThan(20);
    const said = entries.map((entry) => elementsNamed(entry, 'w:t').map(xmlText).join(''));
    expect(said[0]).toBe('1. Bottom line');
    expect(said[1]).toBe('2. Recommendations');
    expect(said.filter((text) => text.startsWith('Appendix A. '))).toHaveLength(1);
    expect(said.some((text) => text.includes('Contents'))).toBe(false);
    for (const entry of entries) {
      const anchor = elementsNamed(entry, 'w:hyperlink')[0]?.attributes['w:anchor'];
      expect(bookmarks).toContain(anchor);
      const fields = elementsNamed(entry, 'w:instrText').map(xmlText).map(squeezed);
      expect(fields.at(-1)).toBe(`PAGEREF ${anchor ?? ''} \\h`);
    }
  });

  it('gives every table a style of the file, and lets a long row go over a page', async () => {
    const styles = partOf(parts, 'word/styles.xml');
    const named = elementsNamed(styles, 'w:style').flatMap((style) =>
      style.attributes['w:type'] === 'table' ? [style.attributes['w:styleId']] : [],
    );
    const tables = elementsNamed(partOf(parts, 'word/document.xml'), 'w:tbl');
    expect(tables.length).toBeGreaterThan(20);
    for (const table of tables) {
      expect(named).toContain(elementsNamed(table, 'w:tblStyle')[0]?.attributes['w:val']);
    }
    const long = changed(sample, {
      actions: [buildAction('long', { title: 'Long', detail: 'word '.repeat(3000), dueOn: '2027-01-01' })],
    });
    const rows = elementsNamed(partOf(partsOf(await filesOf(long)), 'word/document.xml'), 'w:tr');
    const held = rows.filter(
      (row) =>
        xmlText(row).length > 5000 &&
        elementsNamed(row, 'w:cantSplit').some(({ attributes }) => attributes['w:val'] !== 'off'),
    );
    expect(rows.some((row) => xmlText(row).length > 5000)).toBe(true);
    expect(held).toEqual([]);
  });

  it('repeats the heading of every ruled table, and tears no short row apart', () => {
    const tables = elementsNamed(partOf(parts, 'word/document.xml'), 'w:tbl');
    expect(tables.filter((table) => elementsNamed(table, 'w:tblHeader').length > 0).length).toBeGreaterThan(
      20,
    );
    for (const cell of tables.flatMap((table) => elementsNamed(table, 'w:tc'))) {
      const last = cell.children.filter((child) => typeof child !== 'string').at(-1);
      expect(last?.name).toBe('w:p');
    }
  });

  it('puts authorities at the foot of the page, with pin and mark', () => {
    const references = elementsNamed(partOf(parts, 'word/document.xml'), 'w:footnoteReference').map(
      (it) => it.attributes['w:id'],
    );
    const notes = elementsNamed(partOf(parts, 'word/footnotes.xml'), 'w:footnote').filter(
      (it) => it.attributes['w:type'] === undefined,
    );
    expect(references.length).toBeGreaterThan(50);
    expect(references).toEqual(references.map((_, index) => String(index + 1)));
    expect(notes.map((it) => it.attributes['w:id'])).toEqual(references);
    // Whole with its mark first; short after, without it.
    const short = notes.map(xmlText).filter((text) => !/\[[PSRV]\]|No authority named/.test(text));
    const strangers = short.flatMap((text) => text.trim().split('; ')).filter((text) => !SHORT.test(text));
    expect(strangers).toEqual([]);
    expect(notes.length - short.length).toBeGreaterThan(50);
    expect(notes.some((note) => /Sec\. \d/.test(xmlText(note)))).toBe(true);
  });

  it('says on every page what it is, from when, and what it was made from', () => {
    expect(xmlText(partOf(parts, 'word/header1.xml'))).toContain('Privileged and confidential');
    const footer = xmlText(partOf(parts, 'word/footer1.xml'));
    expect(footer).toMatch(
      /Law read to November 29, 2026, printed for November 23, 2026.*Fingerprint [0-9a-f]{4} /,
    );
    const core = partOf(parts, 'docProps/core.xml');
    expect(xmlText(core)).toContain('Legal memorandum: Pike’s Hollow Federal Systems LLC (fictional)');
    expect(elementsNamed(core, 'dcterms:created').map(xmlText)).toEqual(['2026-11-23T00:00:00Z']);
    expect(elementsNamed(core, 'dc:language').map(xmlText)).toEqual(['en-US']);
    const fonts = new Set(
      elementsNamed(partOf(parts, 'word/styles.xml'), 'w:rFonts').map((it) => it.attributes['w:ascii']),
    );
    expect(fonts).toEqual(new Set(['Cambria', 'Calibri']));
  });

  it('leaves out no answer, note, document or owner', () => {
    const said = sample.assessment.answers.flatMap(({ note, privilegedNote, evidence, value }) => [
      note,
      privilegedNote,
      ...evidence.flatMap(({ label, location }) => [label, location]),
      value?.kind === 'unknown' ? value.owner : value?.kind === 'not-applicable' ? value.reason : '',
    ]);
    expect(said.map(squeezed).filter((text) => !words.includes(text))).toEqual([]);
  });

  it('marks privileged notes with a style of their own', () => {
    const marked = elementsNamed(partOf(parts, 'word/document.xml'), 'w:p').filter(
      (it) => styleOf(it) === 'PrivilegedNote',
    );
    const notes = sample.assessment.answers.filter(({ privilegedNote }) => privilegedNote.trim() !== '');
    expect(notes.length).toBeGreaterThan(0);
    for (const { privilegedNote } of notes) {
      expect(marked.map(xmlText).map(squeezed).join(' ')).toContain(squeezed(privilegedNote));
    }
  });

  it('is well-formed whatever was typed, links nowhere and loads nothing', async () => {
    const hostile = partsOf(await filesOf(hostileFile()));
    const text = squeezed(xmlText(partOf(hostile, 'word/document.xml')));
    expect(text).toContain(squeezed(TRAPS.note));
    expect(text).toContain(squeezed(TRAPS.privilegedNote));
    for (const [name, part] of hostile) {
      const external = elementsNamed(part, 'Relationship').filter(
        (it) => it.attributes['TargetMode'] === 'External',
      );
      expect([name, external]).toEqual([name, []]);
    }
  });
});
