/** Alters a finished PDF the way somebody would who wants it to say something else. Works on our own files only. */
import { deflateSync, inflateSync } from 'node:zlib';

const STREAM = /stream\r?\n/g;

/** Every drawn line of a stream, all of whose glyphs become the first one of it: fewer words, and never a longer stream. */
function blotted(content: string): string | null {
  const line = /<([0-9a-f]{4})([0-9a-f]{8,})>/i.exec(content);
  if (line === null) return null;
  const [whole, glyph = '', rest = ''] = line;
  return content.replace(whole, `<${glyph}${glyph.repeat(rest.length / 4)}>`);
}

function unpacked(packed: Buffer): string | null {
  try {
    return inflateSync(packed).toString('latin1');
  } catch {
    return null;
  }
}

/**
 * Changes the words of the `which`th stream of page content, from 0, in place: no other byte moves, and the file
 * is as whole as before.
 */
export function withOtherWords(bytes: Uint8Array, which = 0): Uint8Array {
  const altered = Buffer.from(bytes);
  const text = altered.toString('latin1');
  let seen = 0;
  for (const match of text.matchAll(STREAM)) {
    const from = match.index + match[0].length;
    const to = text.indexOf('\nendstream', from);
    const content = to < 0 ? null : unpacked(altered.subarray(from, to));
    const other = content?.includes('BT') === true ? blotted(content) : null;
    if (other === null) continue;
    if (seen < which) {
      seen += 1;
      continue;
    }
    const packed = deflateSync(Buffer.from(other, 'latin1'), { level: 9 });
    if (packed.length > to - from) throw new Error('The altered stream does not fit where it was');
    altered.fill(0, from, to);
    altered.set(packed, from);
    return altered;
  }
  throw new Error('No page content to alter');
}

/** Changes a single byte of a property, leaving every page as it is. */
export function withOtherByte(bytes: Uint8Array): Uint8Array {
  const altered = Buffer.from(bytes);
  const at = altered.indexOf('<xmp:CreatorTool>') + '<xmp:CreatorTool>'.length;
  altered[at] = 'b'.charCodeAt(0);
  return altered;
}
