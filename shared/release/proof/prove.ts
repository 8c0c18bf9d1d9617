/** Looks up every item in a file that was read back, each where it belongs. Pure; decides nothing about the file. */
import { packIndex } from '../../pack/pack-index';
import type { Pack } from '../../pack/schema';
import { assertNever } from '../../base/assert-never';
import { bodyText, findAll, holdsText, sectionRegions, type BodyText, type Region } from './body-text';
import type { ProofItem } from './items';
import type { ExtractedDocument } from './extracted-document';

/** What the lookup found. */
export interface Proof {
  readonly total: number;
  readonly present: number;
  /** Names of the items that are missing, in the order of the document. */
  readonly missing: readonly string[];
}

interface Finder {
  readonly read: ExtractedDocument;
  readonly body: BodyText;
  readonly questions: ReadonlyMap<string, readonly Region[]>;
  readonly sections: Map<string, readonly Region[]>;
}

/** Where each question's entries stand: from its id and words to the next question's, as often as it is printed. */
function questionRegions(body: BodyText, pack: Pack, items: readonly ProofItem[]): Finder['questions'] {
  const all: Region = { from: 0, to: body.compact.length };
  const texts = new Map(packIndex(pack).questions.map((it) => [it.id, it.text]));
  // An answer to a question the pack does not have stands below its bare id.
  for (const { under } of items) {
    if (under.kind === 'question' && !texts.has(under.id)) texts.set(under.id, '');
  }
  const anchors = [...texts]
    .flatMap(([id, text]) => findAll(body, `${id} ${text}`, all).map((span) => ({ id, span })))
    .toSorted((a, b) => a.span.from - b.span.from);
  const regions = new Map<string, Region[]>();
  anchors.forEach(({ id, span }, index) => {
    const region = { from: span.to, to: anchors[index + 1]?.span.from ?? body.compact.length };
    regions.set(id, [...(regions.get(id) ?? []), region]);
  });
  return regions;
}

function sectionsOf(finder: Finder, title: string): readonly Region[] {
  const known = finder.sections.get(title);
  if (known !== undefined) return known;
  const regions = sectionRegions(finder.body, finder.read, title);
  finder.sections.set(title, regions);
  return regions;
}

function regionsFor({ under }: ProofItem, finder: Finder): readonly Region[] {
  switch (under.kind) {
    case 'question':
      return finder.questions.get(under.id) ?? [];
    case 'section':
      return sectionsOf(finder, under.title);
    case 'anywhere':
      return [{ from: 0, to: finder.body.compact.length }];
    case 'attached':
      return [];
    default:
      return assertNever(under, 'place of an item');
  }
}

function isPresent(item: ProofItem, finder: Finder): boolean {
  if (item.under.kind === 'attached') {
    return item.texts.every((hash) => finder.read.attachments.includes(hash));
  }
  return regionsFor(item, finder).some((region) =>
    item.texts.every((text) => holdsText(finder.body, text, region)),
  );
}

/**
 * Proves that a file holds every item.
 *
 * @param read - the finished file, read back
 * @param items - what must be in it
 * @param pack - knows where each question's entry begins
 */
export function proveComplete(read: ExtractedDocument, items: readonly ProofItem[], pack: Pack): Proof {
  const body = bodyText(read.body);
  const finder: Finder = {
    read,
    body,
    questions: questionRegions(body, pack, items),
    sections: new Map(),
  };
  const missing = items.filter((item) => !isPresent(item, finder)).map((item) => item.name);
  return { total: items.length, present: items.length - missing.length, missing };
}
