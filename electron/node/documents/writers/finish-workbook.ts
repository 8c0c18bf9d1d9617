/**
 * Writes into the parts of a workbook what the library has no option for: paper, titles of printed pages, filters, what
 * cells take, who made it, and that a text is no formula. Changes no cell.
 */
import type { PageSize } from '@shared/base/page-size';
import { daysFromTo } from '@shared/base/days';
import { repackZip } from './repack-zip';

/** What the cells of a range may hold. */
export type Validation =
  | { readonly kind: 'list'; readonly range: string; readonly values: readonly string[] }
  /** Days, `YYYY-MM-DD`, first and last included. */
  | { readonly kind: 'day'; readonly range: string; readonly from: string; readonly to: string };

/** One sheet, in the order they stand in the workbook. */
export interface SheetExtras {
  readonly name: string;
  /** The range with buttons to filter by; `null` for none. */
  readonly filter: string | null;
  /** Rows at the top that every printed page begins with. */
  readonly titleRows: number;
  readonly validations: readonly Validation[];
}

/** What a workbook says of itself. */
export interface WorkbookExtras {
  readonly pageSize: PageSize;
  readonly sheets: readonly SheetExtras[];
  /** Above and below every printed page. */
  readonly head: string;
  readonly foot: string;
  readonly properties: {
    readonly title: string;
    readonly subject: string;
    /** Empty for nobody. */
    readonly author: string;
    /** `YYYY-MM-DD`: of its making, so that bytes repeat. */
    readonly on: string;
  };
}

/** As spreadsheets number them. */
const PAPERS: Readonly<Record<PageSize, string>> = { LETTER: '1', A4: '9' };
const SPREADSHEET_DAY_ZERO = '1899-12-30';
const ROOT = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function xml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Heads and feet of pages use "&" for codes of their own, and hold 255 characters. */
function pageText(text: string): string {
  return xml(text.slice(0, 200).replaceAll('&', '&&'));
}

function validationXml(validation: Validation): string {
  const common = `allowBlank="1" showErrorMessage="1" sqref="${validation.range}"`;
  if (validation.kind === 'list') {
    return `<dataValidation type="list" ${common}><formula1>${xml(`"${validation.values.join(',')}"`)}</formula1></dataValidation>`;
  }
  const [from, to] = [validation.from, validation.to].map((day) =>
    String(daysFromTo(SPREADSHEET_DAY_ZERO, day)),
  );
  return `<dataValidation type="date" operator="between" ${common}><formula1>${from ?? ''}</formula1><formula2>${to ?? ''}</formula2></dataValidation>`;
}

/** Elements of a sheet must come in the order of its schema. */
function finishSheet(sheet: string, extras: SheetExtras, { pageSize, head, foot }: WorkbookExtras): string {
  const filter = extras.filter === null ? '' : `<autoFilter ref="${extras.filter}"/>`;
  const all = extras.validations.map(validationXml);
  const validations =
    all.length === 0
      ? ''
      : `<dataValidations count="${String(all.length)}">${all.join('')}</dataValidations>`;
  const margins =
    /<pageMargins[^>]*\/>/.exec(sheet)?.[0] ??
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
  const orientation = /<pageSetup\b[^>]*orientation="(\w+)"/.exec(sheet)?.[1] ?? 'portrait';
  const setup = `<pageSetup paperSize="${PAPERS[pageSize]}" fitToWidth="1" fitToHeight="0" orientation="${orientation}"/>`;
  const running = `<headerFooter><oddHeader>&amp;L${pageText(head)}&amp;R&amp;A</oddHeader><oddFooter>&amp;L${pageText(foot)}&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>`;
  return sheet
    .replace(/<pageMargins[^>]*\/>|<pageSetup\b[^>]*\/>/g, '')
    .replace('activePane="bottomRight"', 'activePane="bottomLeft"')
    .replace(
      /<(sheetViews|cols|sheetData)\b/,
      (_, first: string) => `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><${first}`,
    )
    .replace('</sheetData>', () => `</sheetData>${filter}${validations}${margins}${setup}${running}`);
}

/** "$A$1:$L$9" of "A1:L9". */
function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

function namesOf({ name, filter, titleRows }: SheetExtras, index: number): readonly string[] {
  const sheet = `'${xml(name)}'`;
  const local = `localSheetId="${String(index)}"`;
  return [
    ...(filter === null
      ? []
      : [
          `<definedName name="_xlnm._FilterDatabase" ${local} hidden="1">${sheet}!${absolute(filter)}</definedName>`,
        ]),
    ...(titleRows === 0
      ? []
      : [`<definedName name="_xlnm.Print_Titles" ${local}>${sheet}!$1:$${String(titleRows)}</definedName>`]),
  ];
}

/** A cell of the format of text that a program would read as a formula is marked as typed text: it shows no apostrophe. */
function finishStyles(styles: string): string {
  const id = /<numFmt numFmtId="(\d+)" formatCode="@"\/>/.exec(styles)?.[1];
  if (id === undefined) return styles;
  return styles.replace(new RegExp(`<xf (?=[^>]*numFmtId="${id}")`, 'g'), '<xf quotePrefix="1" ');
}

function coreProperties({ title, subject, author, on }: WorkbookExtras['properties']): string {
  const at = `${on}T00:00:00Z`;
  const creator = author === '' ? '' : `<dc:creator>${xml(author)}</dc:creator>`;
  return `${ROOT}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:subject>${xml(subject)}</dc:subject>${creator}<dc:language>en-US</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`;
}

const CORE = {
  part: 'docProps/core.xml',
  type: 'application/vnd.openxmlformats-package.core-properties+xml',
  relation: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
} as const;

function finishPart(name: string, text: string, extras: WorkbookExtras): string {
  const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1];
  const sheet = number === undefined ? undefined : extras.sheets[Number(number) - 1];
  if (sheet !== undefined) return finishSheet(text, sheet, extras);
  switch (name) {
    case 'xl/workbook.xml':
      return text.replace(
        '<definedNames/>',
        () => `<definedNames>${extras.sheets.flatMap(namesOf).join('')}</definedNames>`,
      );
    case 'xl/styles.xml':
      return finishStyles(text);
    case '[Content_Types].xml':
      return text.replace(
        '</Types>',
        `<Override ContentType="${CORE.type}" PartName="/${CORE.part}"/></Types>`,
      );
    case '_rels/.rels':
      return text.replace(
        '</Relationships>',
        `<Relationship Id="rId-core-1" Type="${CORE.relation}" Target="${CORE.part}"/></Relationships>`,
      );
    default:
      return text;
  }
}

/** The workbook with all of that, in an archive that is the same each time. */
export function finishWorkbook(bytes: Uint8Array, extras: WorkbookExtras): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const core = { [CORE.part]: encoder.encode(coreProperties(extras.properties)) };
  return repackZip(
    bytes,
    (name, part) => encoder.encode(finishPart(name, new TextDecoder().decode(part), extras)),
    core,
  );
}
