/** The theme: colors and fonts by name, so that a reader can change each in one place. */
import { COLORS, FONT } from './look';
import { xml, type XmlNode } from './xml';

/** What is taken for scripts that the font does not have. */
const FALLBACKS = {
  Jpan: 'Yu Gothic',
  Hang: 'Malgun Gothic',
  Hans: 'Microsoft YaHei',
  Hant: 'Microsoft JhengHei',
  Arab: 'Arial',
  Hebr: 'Arial',
  Thai: 'Leelawadee UI',
  Deva: 'Nirmala UI',
} as const;

function color(name: string, val: string): XmlNode {
  return xml(`a:${name}`, {}, xml('a:srgbClr', { val }));
}

function fontsOf(name: 'a:majorFont' | 'a:minorFont'): XmlNode {
  return xml(
    name,
    {},
    xml('a:latin', { typeface: FONT }),
    xml('a:ea', { typeface: '' }),
    xml('a:cs', { typeface: '' }),
    Object.entries(FALLBACKS).map(([script, typeface]) => xml('a:font', { script, typeface })),
  );
}

function colorScheme(): XmlNode {
  return xml(
    'a:clrScheme',
    { name: 'Brieflock' },
    color('dk1', COLORS.ink),
    color('lt1', COLORS.paper),
    color('dk2', COLORS.soft),
    color('lt2', COLORS.tint),
    color('accent1', COLORS.accent),
    color('accent2', COLORS.soft),
    color('accent3', '2B424A'),
    color('accent4', '54430F'),
    color('accent5', '50290A'),
    color('accent6', COLORS.hairline),
    color('hlink', COLORS.accent),
    color('folHlink', COLORS.soft),
  );
}

/** Plain fills and lines three times over: the least a theme may have. */
function formats(): XmlNode {
  const fill = xml('a:solidFill', {}, xml('a:schemeClr', { val: 'phClr' }));
  const line = xml('a:ln', { w: 9525 }, fill);
  const effect = xml('a:effectStyle', {}, xml('a:effectLst'));
  return xml(
    'a:fmtScheme',
    { name: 'Brieflock' },
    xml('a:fillStyleLst', {}, fill, fill, fill),
    xml('a:lnStyleLst', {}, line, line, line),
    xml('a:effectStyleLst', {}, effect, effect, effect),
    xml('a:bgFillStyleLst', {}, fill, fill, fill),
  );
}

/** The part; each master has one of its own. */
export function themeXml(): XmlNode {
  return xml(
    'a:theme',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: 'Brieflock' },
    xml(
      'a:themeElements',
      {},
      colorScheme(),
      xml('a:fontScheme', { name: 'Brieflock' }, fontsOf('a:majorFont'), fontsOf('a:minorFont')),
      formats(),
    ),
  );
}
