/** Small PDFs nobody would send in good faith, made from nothing. */
import { deflateSync } from 'node:zlib';

interface Stream {
  readonly about: string;
  readonly content: Buffer;
}

function objectOf(part: string | Stream): Buffer {
  if (typeof part === 'string') return Buffer.from(part, 'latin1');
  const head = `<< /Length ${String(part.content.length)} ${part.about} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), part.content, Buffer.from('\nendstream')]);
}

/** A file of these objects, numbered from 1, the first of them the catalog, with a sound table at its end. */
export function pdfOf(parts: readonly (string | Stream)[], trailer = ''): Uint8Array {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const rows: string[] = [];
  let length = 9;
  for (const [index, part] of parts.entries()) {
    const head = Buffer.from(`${String(index + 1)} 0 obj\n`);
    const piece = Buffer.concat([head, objectOf(part), Buffer.from('\nendobj\n')]);
    rows.push(`${String(length).padStart(10, '0')} 00000 n \n`);
    pieces.push(piece);
    length += piece.length;
  }
  const size = String(parts.length + 1);
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${String(length)}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(end)]);
}

function onePage(contents: string | Stream, trailer = '', info = 'null'): Uint8Array {
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>',
      contents,
      info,
    ],
    trailer,
  );
}

/** A page whose content unpacks to so many megabytes. */
export function bomb(megabytes: number): Uint8Array {
  const content = deflateSync(Buffer.alloc(megabytes * 2 ** 20, ' '), { level: 9 });
  return onePage({ about: '/Filter /FlateDecode', content });
}

/** A page tree that contains itself. */
export function endlessTree(): Uint8Array {
  return pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1000000 >>']);
}

/** A sound page of nobody's that says in its properties whatever it likes. */
export function claiming(keywords: string): Uint8Array {
  const info = `<< /Keywords (${keywords}) >>`;
  return onePage({ about: '', content: Buffer.from('BT ET') }, '/Info 5 0 R ', info);
}
