/**
 * Ids in the redacted edition: what the law does not call so is numbered, for an id may hold a name, and one that somebody
 * knows from elsewhere says which record it is. The same id has the same number everywhere in a file. Pure.
 */
import type { AssessmentContent, AssessmentFile } from '../../assessment/schema';
import { CONTENT_KINDS, contentHeadSchema } from '../../assessment/schema-content';
import { withValues } from '../../assessment/schema-parts';
import type { RecordKind } from '../../assessment/schema-record-kind';
import { mapNames, type FoundName } from '../../assessment/schema-texts';
import { findTerms } from './find-terms';
import type { RedactionTerm } from './terms';

type Rename = (found: FoundName) => string;

function renamed<Content extends AssessmentContent>(content: Content, rename: Rename): Content {
  const { title, profile } = content;
  const head = mapNames(contentHeadSchema, { title, profile }, rename);
  return Object.values<RecordKind>(CONTENT_KINDS).reduce<Content>(
    (changed, kind) => withValues(changed, kind, (value) => mapNames(kind.schema, value, rename)),
    { ...content, ...head },
  );
}

function numbered(number: number): string {
  return `item-${String(number).padStart(4, '0')}`;
}

/** Whether a name is one of those given here. */
export function isNumberedName(name: string): boolean {
  return /^item-\d{4,}$/u.test(name);
}

/** Numbers for the ids that no text of the law is, in the order they come. As long as each other: they sort by number. */
function numbersFor(content: AssessmentContent, known: ReadonlySet<string>): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  renamed(content, ({ text, use }) => {
    if (use === 'id' && !known.has(text) && !numbers.has(text)) {
      numbers.set(text, numbered(numbers.size + 1));
    }
    return text;
  });
  return numbers;
}

/** What separates the parts of a paragraph’s place. */
const SEPARATORS = /([/:.])/u;
/** Before the id of a paragraph of counsel’s own. */
const OWN = 'own:';
/** In place of any other name with a term in it. */
const HIDDEN = numbered(0);

/**
 * The file with a number for every id that is none of the law’s, and for every other name that holds a term.
 *
 * @param known - every text of the pack
 */
export function withoutOwnNames(
  file: AssessmentFile,
  { terms, known }: { readonly terms: readonly RedactionTerm[]; readonly known: ReadonlySet<string> },
): AssessmentFile {
  const numbers = numbersFor(file.assessment, known);
  const own = [...numbers];
  const withoutTerm = (text: string): string =>
    known.has(text) || findTerms(text, terms).length === 0 ? text : HIDDEN;
  const partOfPlace = (part: string): string => {
    const held = own.find(([id]) => part === id || part.endsWith(`-${id}`));
    return held === undefined ? withoutTerm(part) : `${part.slice(0, -held[0].length)}${held[1]}`;
  };
  const placeOf = (place: string): string => withoutTerm(place.split(SEPARATORS).map(partOfPlace).join(''));
  const ownPlaces = new Map<string, string>();
  const rename: Rename = ({ text, use }) => {
    if (use === 'id') return numbers.get(text) ?? text;
    if (use === 'name') return withoutTerm(text);
    if (!text.startsWith(OWN)) return placeOf(text);
    const place = ownPlaces.get(text) ?? `${OWN}${String(ownPlaces.size + 1).padStart(4, '0')}`;
    ownPlaces.set(text, place);
    return place;
  };
  const version = withoutTerm(file.pack.version);
  return { ...file, pack: { ...file.pack, version }, assessment: renamed(file.assessment, rename) };
}
