/** Where the notes of an answer may stand. Notes of before say nothing of it and stand where they always did. */
import type { Answer, Assessment, AssessmentContent } from './schema';

type Noted = Pick<Answer, 'note' | 'noteUse' | 'privilegedNote' | 'privilegedUse'>;

/** The note as documents may print it; empty where counsel said it is to stand in none. */
export function printedNote({ note, noteUse }: Pick<Noted, 'note' | 'noteUse'>): string {
  return noteUse === 'nowhere' ? '' : note.trim();
}

/** The privileged note as the privileged memo may print it; empty while it is for counsel alone. */
export function printedPrivilegedNote({
  privilegedNote,
  privilegedUse,
}: Pick<Noted, 'privilegedNote' | 'privilegedUse'>): string {
  return privilegedUse === 'counsel-only' ? '' : privilegedNote.trim();
}

/** The note as sentences of the memo; empty unless counsel said it is to stand there. */
export function sentenceNote({ note, noteUse }: Pick<Noted, 'note' | 'noteUse'>): string {
  return noteUse === 'sentence' ? note.trim() : '';
}

interface Unprinted {
  readonly notes: ReadonlySet<string>;
  readonly privileged: ReadonlySet<string>;
}

function unprintedIn({ answers }: Pick<AssessmentContent, 'answers'>): Unprinted {
  const ids = (is: (answer: Answer) => boolean) =>
    new Set(answers.filter(is).map(({ questionId }) => questionId));
  return {
    notes: ids(({ noteUse }) => noteUse === 'nowhere'),
    privileged: ids(({ privilegedUse }) => privilegedUse === 'counsel-only'),
  };
}

function blanked<Content extends Pick<AssessmentContent, 'answers'>>(
  content: Content,
  uses: readonly Unprinted[],
): Content {
  const answers = content.answers.map((answer) => {
    const isNoteGone = uses.some(({ notes }) => notes.has(answer.questionId));
    const isPrivilegedGone = uses.some(({ privileged }) => privileged.has(answer.questionId));
    const note = isNoteGone ? '' : answer.note;
    const privilegedNote = isPrivilegedGone ? '' : answer.privilegedNote;
    return { ...answer, note, privilegedNote };
  });
  return { ...content, answers };
}

/** The assessment without the notes that may stand in no document, now and in its snapshots: what a document may carry. */
export function withoutUnprinted(assessment: Assessment): Assessment {
  const now = unprintedIn(assessment);
  return {
    ...blanked(assessment, [now]),
    snapshots: assessment.snapshots.map((snapshot) => ({
      ...snapshot,
      content: blanked(snapshot.content, [now, unprintedIn(snapshot.content)]),
    })),
  };
}

/** A note that may stand in no document, by the question it is on. */
export interface UnprintedNote {
  readonly questionId: string;
  readonly isPrivileged: boolean;
  readonly text: string;
}

/** Every note that may stand in no document. */
export function unprintedNotes({ answers }: Pick<AssessmentContent, 'answers'>): readonly UnprintedNote[] {
  return answers
    .flatMap(({ questionId, note, noteUse, privilegedNote, privilegedUse }) => [
      ...(noteUse === 'nowhere' ? [{ questionId, isPrivileged: false, text: note }] : []),
      ...(privilegedUse === 'counsel-only' ? [{ questionId, isPrivileged: true, text: privilegedNote }] : []),
    ])
    .filter(({ text }) => text.trim() !== '');
}
