/**
 * The few SVG shapes the charts use, as strings. Attributes only: no CSS, no filters, no foreign objects,
 * because the same string is drawn by a browser and by the PDF writer.
 */
import { breakableWords, columnsOf, shortenedTo } from '../base/scripts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Characters XML 1.0 forbids even when escaped. */
function isForbidden(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0xfffe || code === 0xffff) return true;
  return code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d;
}

type Attributes = Readonly<Record<string, string | number>>;

/** Makes text safe between tags and inside quoted attributes. Drops control characters XML cannot hold. */
export function escapeXml(text: string): string {
  return Array.from(text, (character) =>
    isForbidden(character) ? '' : (ESCAPES[character] ?? character),
  ).join('');
}

/** The text that was made safe. */
export function unescapeXml(safe: string): string {
  return Object.entries(ESCAPES)
    .toReversed()
    .reduce((text, [character, name]) => text.replaceAll(name, character), safe);
}

/** Two decimals at most, no trailing zeros, never "-0": equal numbers give equal strings. */
export function formatNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

function attributes(of: Attributes): string {
  return Object.entries(of)
    .map(
      ([name, value]) => ` ${name}="${typeof value === 'number' ? formatNumber(value) : escapeXml(value)}"`,
    )
    .join('');
}

/** An empty element, e.g. `shape('rect', { x: 0, y: 0, width: 4, height: 4 })`. */
export function shape(name: 'rect' | 'line' | 'path' | 'circle', of: Attributes): string {
  return `<${name}${attributes(of)}/>`;
}

/** A text element; `y` is the baseline, because PDF writers know no other. */
export function label(content: string, of: Attributes): string {
  return `<text${attributes(of)}>${escapeXml(content)}</text>`;
}

/** A label that reads upward, turned about its own place. */
export function turnedLabel(
  content: string,
  of: Attributes & { readonly x: number; readonly y: number },
): string {
  const transform = `rotate(-90 ${formatNumber(of.x)} ${formatNumber(of.y)})`;
  return label(content, { ...of, transform });
}

/** The whole picture, with a fixed size in points. */
export function picture(
  size: { readonly width: number; readonly height: number },
  parts: readonly string[],
): string {
  const [width, height] = [formatNumber(size.width), formatNumber(size.height)];
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
  return `${open}${parts.join('')}</svg>`;
}

/**
 * Breaks a label into lines of at most `maxCharacters`, of which wide letters take two; a longer word is cut, and what does not fit into
 * `maxLines` ends in an ellipsis. Widths are estimated by count, since no font is at hand here.
 */
export function wrapLabel(text: string, maxCharacters: number, maxLines: number): readonly string[] {
  const lines: string[] = [];
  for (const { text: word, isJoined } of breakableWords(text)) {
    const last = lines.at(-1);
    const longer = `${last ?? ''}${isJoined ? '' : ' '}${word}`;
    if (last !== undefined && columnsOf(longer) <= maxCharacters) lines[lines.length - 1] = longer;
    else lines.push(columnsOf(word) > maxCharacters ? shortenedTo(word, maxCharacters) : word);
  }
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  const end = kept[maxLines - 1] ?? '';
  return [...kept.slice(0, -1), shortenedTo(end, maxCharacters)];
}
