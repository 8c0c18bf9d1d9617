import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { defused, isFormulaLike, REGISTER_COLUMNS } from '@shared/document/register-table';
import { changed, hostileFile, made, madeText, sampleFile, TRAPS } from '../../helpers/office';

/** Reads RFC 4180 strictly: every line ends in CR LF and has the same number of cells. */
function readCsv(text: string): readonly (readonly string[])[] {
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const lines: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  cell.lastIndex = 1;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (match === null) throw new Error('not comma-separated values');
    lines.at(-1)?.push((match[1] ?? match[2] ?? '').replaceAll('""', '"'));
    if (match[3] === '\r\n' && cell.lastIndex < text.length) lines.push([]);
  }
  return lines;
}

const partOf = (bytes: Uint8Array, name: string) =>
  Buffer.from(unzipSync(bytes)[name] ?? []).toString('utf8');

describe('defusing', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u00a0=1',
    '\u200b=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
  ])('makes %j a text', (text) => {
    expect(defused(text)).toBe(`'${text}`);
  });

  it.each(['', 'a=1', '1-2', 'Owner: x', '– dash', 'é', "'=1"])('leaves %j alone', (text) => {
    expect(defused(text)).toBe(text);
  });
});

describe('the register as a workbook, printed or on screen', () => {
  it('is one page wide, and each row is as tall as its longest text', async () => {
    const { bytes } = await made('register-xlsx', sampleFile());
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/);
    expect(sheet).toMatch(
      /<pageSetup paperSize="1" fitToWidth="1" fitToHeight="0" orientation="landscape"\/>/,
    );
    const heights = [...sheet.matchAll(/<row [^>]*? ht="([\d.]+)"/g)].map(([, height]) => Number(height));
    expect(heights).toHaveLength([...sheet.matchAll(/<row /g)].length);
    expect(new Set(heights).size).toBeGreaterThan(2);
    expect(Math.min(...heights)).toBeGreaterThan(15);
    const tall = await made('register-xlsx', hostileFile());
    const tallest = [...partOf(tall.bytes, 'xl/worksheets/sheet1.xml').matchAll(/ ht="([\d.]+)"/g)];
    expect(Math.max(...tallest.map(([, height]) => Number(height)))).toBeLessThanOrEqual(409);
  });
});

describe('the register as CSV', () => {
  it('has a line for each finding with the columns a lawyer wants', async () => {
    const [head, ...rows] = readCsv(await madeText('register-csv', sampleFile()));
    expect(head).toEqual(REGISTER_COLUMNS.map(({ title }) => title));
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.every((row) => row.length === head?.length)).toBe(true);
    expect(rows.map(([number]) => number)).toEqual(rows.map((_, index) => String(index + 1)));
    expect(new Set(rows.map((row) => row[1]))).toEqual(
      new Set(['Required by law', 'Not required on the profile given', 'Not tied to law']),
    );
    expect(rows.find((row) => row[4] === 'AGT-06')?.slice(6)).toMatchObject([
      'Director of Automation',
      '2026-12-18',
      'Open',
      '100',
      expect.stringMatching(/\[S\]/),
      'Open question',
    ]);
  });

  it('joins what is planned to what was found, and keeps the rest as actions of their own', async () => {
    const [, ...rows] = readCsv(await madeText('register-csv', hostileFile()));
    const own = rows.filter((row) => row[11] === 'Own action');
    expect(own.some((row) => row[1] === 'Not tied to law' && row[8] === 'In progress')).toBe(true);
    expect(rows.filter((row) => row[3]?.startsWith('Done long ago'))).toMatchObject([{ 8: 'Done' }]);
  });

  it('holds no cell a spreadsheet could run, and no privileged note', async () => {
    const text = await madeText('register-csv', hostileFile());
    const cells = readCsv(text).flat();
    expect(cells.filter((cell) => /^[\s\p{Cf}]*[=+\-@]/u.test(cell))).toEqual([]);
    expect(cells.some((cell) => cell.startsWith(`'${TRAPS.action}: `))).toBe(true);
    expect(cells).toContain(`'${TRAPS.owner}`);
    expect(text).not.toContain('SECRET');
  });
});

describe('the register for Excel', () => {
  it('freezes its heading, gives every column a width and a filter, and keeps days as days', async () => {
    const { bytes, contents } = await made('register-xlsx', sampleFile());
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
    const rows = contents[0]?.count ?? 0;
    expect(sheet).toContain('ySplit="1"');
    expect(sheet.match(/<col /g)).toHaveLength(REGISTER_COLUMNS.length);
    expect(sheet).toContain(`<autoFilter ref="A1:L${String(rows + 1)}"/>`);
    // 46374 is December 18, 2026, counted as spreadsheets count days.
    expect(sheet).toMatch(/<c r="H\d+" s="\d+"><v>46374<\/v><\/c>/);
    expect(partOf(bytes, 'xl/styles.xml')).toContain('yyyy-mm-dd');
  });

  it('holds no formula, no link, no privileged note, and only harmless texts', async () => {
    const { bytes } = await made('register-xlsx', hostileFile());
    const parts = unzipSync(bytes);
    const all = Object.values(parts)
      .map((part) => Buffer.from(part).toString('utf8'))
      .join('\n');
    expect(all).not.toMatch(/<f[ >]|<hyperlink|externalLink|\ufffe|(?![\t\n\r])\p{Cc}/iu);
    // As the notes have it: a source may be called the Trade Secrets Act.
    expect(all).not.toMatch(/SECRET/);
    const texts = [...partOf(bytes, 'xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)];
    expect(texts.length).toBeGreaterThan(50);
  });

  it('shows a text that looks like a formula as it was typed, in cells marked as text', async () => {
    const { bytes } = await made('register-xlsx', hostileFile());
    const texts = [
      ...partOf(bytes, 'xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>([^<]*)<\/t>.*?<\/si>/gs),
    ].map(([, text = '']) => text);
    expect(texts.some((text) => text.startsWith(TRAPS.owner))).toBe(true);
    expect(texts.filter((text) => text.startsWith("'"))).toEqual([]);
    const looks = [...partOf(bytes, 'xl/styles.xml').matchAll(/<xf [^>]*>/g)].map(([xf]) => xf);
    const risky = new Set(texts.flatMap((text, at) => (isFormulaLike(text) ? [String(at)] : [])));
    expect(risky.size).toBeGreaterThan(2);
    const sheets = ['sheet1', 'sheet2'].map((name) => partOf(bytes, `xl/worksheets/${name}.xml`)).join('');
    for (const [, look = '0', at = ''] of sheets.matchAll(/<c r="\w+"(?: s="(\d+)")? t="s"><v>(\d+)<\/v>/g)) {
      expect([at, looks[Number(look)]?.includes('quotePrefix="1"')]).toEqual([at, risky.has(at)]);
    }
  });

  it('takes the paper chosen, repeats its heading on every printed page, and numbers the pages', async () => {
    const { bytes } = await made('register-xlsx', sampleFile(), { pageSize: 'A4' });
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('paperSize="9"');
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('Page &amp;P of &amp;N');
    expect(partOf(bytes, 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Action register'!$1:$1</definedName>`,
    );
  });

  it('takes a status of its list and a day that can be meant where they are filled in', async () => {
    const { bytes } = await made('register-xlsx', sampleFile());
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(
      /<dataValidation type="list"[^>]* sqref="I2:I\d+"><formula1>&quot;Open,Planned,In progress,Done,Dropped&quot;<\/formula1>/,
    );
    // January 1, 1900 and December 31, 2199 as spreadsheets count days.
    expect(sheet).toMatch(/sqref="H2:H\d+"><formula1>2<\/formula1><formula2>109574<\/formula2>/);
  });

  it('has a legend with organization and date, and says whose it is in its properties', async () => {
    const file = sampleFile();
    const { bytes } = await made('register-xlsx', file);
    const texts = partOf(bytes, 'xl/sharedStrings.xml');
    for (const text of [
      file.assessment.profile.organisation,
      'November 23, 2026',
      ...REGISTER_COLUMNS.map((it) => it.meaning),
    ])
      expect(texts).toContain(text);
    expect(partOf(bytes, 'xl/workbook.xml')).toContain('name="Legend"');
    const core = partOf(bytes, 'docProps/core.xml');
    expect(core).toContain(`<dc:title>Action register: ${file.assessment.profile.organisation}</dc:title>`);
    expect(core).toContain(`<dc:creator>${file.assessment.profile.preparedBy}</dc:creator>`);
    const nobody = changed(file, { profile: { ...file.assessment.profile, preparedBy: '' } });
    expect(partOf((await made('register-xlsx', nobody)).bytes, 'docProps/core.xml')).not.toContain('creator');
  });
});
