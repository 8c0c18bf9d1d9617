/** The two styles of tables, as Word stores them: a reader changes every table of the file in one place. */
import { RULE_COLOR, SANS, TINT } from './styles';

/** Names of the styles of tables. */
export const TABLE_STYLES = { ruled: 'RuledTable', open: 'OpenTable' } as const;

/** Room inside each cell, in twentieths of a point. */
const CELL_MARGINS =
  '<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="40" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>';

function rule(side: string): string {
  return `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${RULE_COLOR}"/>`;
}

const RULES = `<w:tblBorders>${['top', 'bottom', 'insideH'].map(rule).join('')}</w:tblBorders>`;
const HEAD = `<w:tblStylePr w:type="firstRow"><w:rPr><w:rFonts w:ascii="${SANS}" w:hAnsi="${SANS}"/><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${TINT}"/></w:tcPr></w:tblStylePr>`;

function tableStyle(id: string, name: string, { borders, head }: { borders: string; head: string }): string {
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:uiPriority w:val="99"/><w:qFormat/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${borders}${CELL_MARGINS}</w:tblPr>${head}</w:style>`;
}

/** The part of styles with those of tables at its end. */
export function withTableStyles(xml: string): string {
  const ruled = tableStyle(TABLE_STYLES.ruled, 'Ruled Table', { borders: RULES, head: HEAD });
  const open = tableStyle(TABLE_STYLES.open, 'Open Table', { borders: '', head: '' });
  return xml.replace('</w:styles>', () => `${ruled}${open}</w:styles>`);
}
