/** Gathers the text of one page as it is read: lines, headings, and what repeats on every page. Reads no bytes. */

/** A heading on a page. */
export interface PageHeading {
  readonly title: string;
  readonly level: number;
  /** Index in the page's `body`. */
  readonly at: number;
}

/** One page. */
export interface PdfPageText {
  /** Everything drawn on it. */
  readonly all: string;
  /** Without running heads and feet. */
  readonly body: string;
  readonly headings: readonly PageHeading[];
  /** Running heads and feet alone. */
  readonly furniture: string;
  /** What a reader who does not see the pictures is told. */
  readonly descriptions: string;
}

/** Characters the typefaces lack are printed as their numbers; here they are themselves again. */
function charactersIn(text: string): string {
  return text.replace(/\[U\+([0-9A-F]{4,6})\]/g, (number, code: string) => {
    const value = Number.parseInt(code, 16);
    return value <= 0x10ffff ? String.fromCodePoint(value) : number;
  });
}

/** A page while it is read. Tags are told as they open and close, words in the order they are drawn. */
export class GrowingPage {
  #all = '';
  #body = '';
  #furniture = '';
  readonly #headings: { title: string; level: number; at: number }[] = [];
  readonly #open: string[] = [];

  /** @param tag - as the file names it, e.g. `H1` or `Artifact`; `''` for a mark without a name */
  openTag(tag: string): void {
    this.#open.push(tag);
  }

  /** @param parting - what stands between the words in the tag and those after it */
  closeTag(parting: '' | '\n' = '\n'): void {
    this.#add(parting);
    this.#open.pop();
  }

  /** Adds words, with the line feed or space that follows them. */
  addWords(drawn: string): void {
    const words = charactersIn(drawn);
    this.#add(words);
    const level = this.#open.map((tag) => /^H([1-6])$/.exec(tag)?.[1]).find((it) => it !== undefined);
    if (level !== undefined) this.#addToHeading(words, Number(level));
  }

  /** The page as it is now. */
  read(descriptions: string): PdfPageText {
    const [all, body, furniture] = [this.#all, this.#body, this.#furniture];
    return { all, body, furniture, headings: this.#headings, descriptions };
  }

  #add(words: string): void {
    this.#all += words;
    if (this.#open.includes('Artifact')) this.#furniture += words;
    else this.#body += words;
  }

  #addToHeading(words: string, level: number): void {
    const last = this.#headings.at(-1);
    // The lines of one heading are drawn one after the other.
    const isContinued =
      last !== undefined && this.#body.slice(last.at).trim() === `${last.title}${words}`.trim();
    if (isContinued) last.title += words;
    else if (words.trim() !== '') {
      this.#headings.push({ title: words, level, at: this.#body.length - words.length });
    }
  }
}
