/** Default names for saved files. Pure; makes a name that Windows, macOS and Linux all accept. */

import { singleLine } from '@shared/base/single-line';
import { descriptorOf, type DocumentKind } from '@shared/document/kinds/registry';
import { EDITION_WORDS, type Edition } from '@shared/wording/edition';

/** Files that are no documents, in the words that go into their names. */
const OTHERS = {
  share: { words: 'share', extension: 'brieflock' },
  plain: { words: 'assessment', extension: 'json' },
} as const;

/** The kinds of file the app saves. */
export type SavedKind = DocumentKind | keyof typeof OTHERS;

/** What the name of a document tells besides its title and day. */
interface NamedDocument {
  readonly kind: DocumentKind;
  readonly edition: Edition;
}

/** File systems count bytes (Linux: 255) or UTF-16 units (Windows, macOS: 255); sync tools add endings. */
const MAX_TITLE_BYTES = 150;

/** Names Windows keeps for devices, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i;

/**
 * Not allowed on Windows, or invisible, or able to turn the reading direction of a name around. The two joiners stay:
 * Persian, the scripts of India and many pictures are spelled with them.
 */
const UNSAFE = /(?![\u200c\u200d])[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Cuts between what a reader sees as letters, never between a letter and its accents. */
const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

function shorten(text: string): string {
  let bytes = 0;
  let kept = '';
  for (const { segment } of LETTERS.segment(text)) {
    bytes += Buffer.byteLength(segment, 'utf8');
    if (bytes > MAX_TITLE_BYTES) break;
    kept += segment;
  }
  return kept;
}

/** A title as the first part of a file name: letters of every script kept, the rest made harmless. */
function safeTitle(title: string): string {
  const spaced = singleLine(title.normalize('NFC').replace(UNSAFE, ' '));
  const trimmed = shorten(spaced).replace(/^[. ]+|[. ]+$/gu, '');
  if (trimmed === '') return 'Assessment';
  const stem = trimmed.split('.')[0]?.trim() ?? '';
  return RESERVED.test(stem) ? `_${trimmed}` : trimmed;
}

/** A name the user chose, with the extension of the file where a dialog left it out, as those of Linux do. */
export function withExtension(path: string, extension: string): string {
  return path.toLowerCase().endsWith(`.${extension}`) ? path : `${path}.${extension}`;
}

function isOther(kind: SavedKind): kind is keyof typeof OTHERS {
  return kind in OTHERS;
}

function namedAs(kind: SavedKind): { readonly words: string; readonly extension: string } {
  if (isOther(kind)) return OTHERS[kind];
  const { fileWords, format } = descriptorOf(kind);
  return { words: fileWords, extension: format };
}

/**
 * Suggests a file name, e.g. `Harbor Bank - board briefing - 2026-11-23.pdf`.
 *
 * @param title - the assessment's title, any text
 * @param kind - what is saved
 * @param day - `YYYY-MM-DD`
 */
export function suggestFileName(title: string, kind: SavedKind, day: string): string {
  const { words, extension } = namedAs(kind);
  return `${safeTitle(title)} - ${words} - ${day}.${extension}`;
}

/** The words of ours in the name of a document: the same whoever it is about. */
export function documentNameWords({ kind, edition }: NamedDocument): string {
  return `${namedAs(kind).words}, ${EDITION_WORDS[edition].title.toLowerCase()}`;
}

/** The same for a document of an edition, e.g. `… - legal memo, redacted edition - 2026-11-23.pdf`. */
export function suggestDocumentName(title: string, document: NamedDocument, day: string): string {
  return `${safeTitle(title)} - ${documentNameWords(document)} - ${day}.${namedAs(document.kind).extension}`;
}
