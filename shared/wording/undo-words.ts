/** What a change was of, in words: for menus, which other programs of the computer may read, and for the app itself. Words only. */
import type { Pack } from '../pack/schema';
import { packIndex } from '../pack/pack-index';
import type { Held, PlaceChange } from '../history/undo-steps';

/** A change as words are made of it. */
export interface ToldChange extends Pick<PlaceChange, 'before' | 'after'> {
  /** The text it was typed into, where it was nothing but typing. */
  readonly typedInto: string | null;
}

/** Where words may stand: in a menu of the system no word that counsel typed. */
type Audience = 'menu' | 'app';

const MOST_CHARACTERS = 60;

/** Words of the pack at the length of a menu, cut between words with a mark. */
function shortened(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const cut = text.slice(0, MOST_CHARACTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST_CHARACTERS / 2)).trimEnd()}…`;
}

function questionName(questionId: string, pack: Pack | null): string {
  const question = pack === null ? undefined : packIndex(pack).questionById.get(questionId);
  return `“${question === undefined ? questionId : shortened(question.text)}”`;
}

function decisionName(decisionId: string, pack: Pack | null): string {
  const decision = pack?.decisions.find(({ id }) => id === decisionId);
  return `“${decision === undefined ? decisionId : shortened(decision.title)}”`;
}

const TYPED_IN_ANSWER: Readonly<Record<string, string>> = {
  note: 'note on',
  privilegedNote: 'privileged note on',
};

/** Kinds of which there is one, or none of which has a name of its own. */
const FIXED = {
  title: 'name of the assessment',
  profile: 'profile',
  exposure: 'estimates of loss',
  settlement: 'reason why answers both stand',
  paragraph: 'paragraph of a paper',
  matter: 'particulars of the matter',
} as const satisfies Readonly<Partial<Record<Held['kind'], string>>>;

function subject(
  held: Held,
  typedInto: string | null,
  { pack, to }: { readonly pack: Pack | null; readonly to: Audience },
): string {
  switch (held.kind) {
    case 'answer':
      return `${TYPED_IN_ANSWER[typedInto ?? ''] ?? 'answer to'} ${questionName(held.value.questionId, pack)}`;
    case 'decision':
      return `decision ${decisionName(held.value.decisionId, pack)}`;
    case 'action':
      return to === 'menu' ? 'planned action' : `planned action “${shortened(held.value.title)}”`;
    default:
      return FIXED[held.kind];
  }
}

/** E.g. "answer to “Board oversight”", "removal of planned action “Appoint an owner”". */
function changeInWords(change: ToldChange, pack: Pack | null, to: Audience): string {
  const { before, after, typedInto } = change;
  const held = after ?? before;
  if (held === null) return 'change';
  const what = subject(held, typedInto, { pack, to });
  return after === null ? `removal of ${what}` : what;
}

/** All that was asked for at once. */
export function changesInWords(changes: readonly ToldChange[], pack: Pack | null, to: Audience): string {
  const [first, ...others] = changes;
  if (first === undefined) return '';
  const words = changeInWords(first, pack, to);
  return others.length === 0 ? words : `${words} and ${others.length} more`;
}

/** The line that says what was done. */
export function undoneInWords(direction: 'undo' | 'redo', what: string): string {
  return direction === 'undo' ? `Undone: ${what}.` : `Made again: ${what}.`;
}
