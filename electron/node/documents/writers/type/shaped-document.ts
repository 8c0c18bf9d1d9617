/** A document of pdfmake all of whose fonts are shaped by HarfBuzz. Adds nothing else to it. */
import { lineLimits } from '../fonts';
import { PdfMakeDocument } from '../pdfmake-parts';
import { shapeWithHarfBuzz } from './shaped-font';

const shaped = new WeakSet();

/** A document to draw into. */
export class ShapedDocument extends PdfMakeDocument {
  /** pdfmake and the pictures alike ask for their fonts here. */
  override font(path: string): this {
    super.font(path);
    const font = this._font;
    if (font !== null && !shaped.has(font)) {
      shaped.add(font);
      shapeWithHarfBuzz(font, path);
      const { ascender, descender } = lineLimits(path);
      font.ascender = Math.min(font.ascender, ascender);
      font.descender = Math.max(font.descender, descender);
    }
    return this;
  }
}
