import { useEffect, useState, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import type { HandEntry } from '@shared/document/text/hand/hand-types';
import { entriesWithCells } from '@shared/document/text/hand/table-hand';
import { keyPressOf } from '@renderer/ui/key-press';
import { useKeyCommands } from '@renderer/ui/use-key-commands';
import { addOwn, forgetParagraph, keepAsItIs, type OwnStart } from './paper-acts';
import { paperCommand, type PaperCommand } from './paper-keys';
import type { OpenPaper } from './papers';
import { focusOn, nextPassage, nextSentence, nextToLookAt } from './selection';
import type { SentencePlace } from './Sentences';

/** What is being written, and where. */
interface OpenForm {
  readonly entryId: string;
  /** `refusal`: it asks nothing and says why the paragraph stays. */
  readonly asks: 'text' | 'reason' | 'refusal';
}

/** Which sentence is selected. Until one is chosen, the first. */
function useSelection({ handed: { entries } }: OpenPaper) {
  const [chosen, select] = useState<SentencePlace | null>(null);
  const current = entriesWithCells(entries).find(({ id }) => id === chosen?.entryId) ?? entries[0] ?? null;
  const index = chosen !== null && current?.id === chosen.entryId ? chosen.index : 0;
  const selected = current === null ? null : { entryId: current.id, index };
  const onArrows = (event: ReactKeyboardEvent) => {
    if (selected === null || keyPressOf(event.nativeEvent).isTyping) return;
    const next = nextSentence(entries, selected, event.key);
    if (next === null) return;
    event.preventDefault();
    focusOn(next);
  };
  return { select, current, selected, onArrows };
}

/** The form that is open; closing it puts the keyboard back on the paragraph it stood in. */
function useOpenForm(assessmentId: string, paper: OpenPaper) {
  const [open, setOpen] = useState<OpenForm | null>(null);
  const [backTo, setBackTo] = useState<SentencePlace | null>(null);
  useEffect(() => {
    if (backTo !== null) focusOn(backTo);
  }, [backTo]);
  const close = (words: string) => {
    if (open === null) return;
    // A form left empty says nothing: neither an edit nor a paragraph of hers is kept for it.
    if (open.asks !== 'refusal' && words.trim() === '') forgetParagraph(assessmentId, open.entryId, paper);
    setBackTo({ entryId: open.entryId, index: 0 });
    setOpen(null);
  };
  return { open, setOpen, close };
}

/** Which sentence is selected, which form is open, and what counsel’s keys and buttons do. */
export function usePaperHand(assessmentId: string, paper: OpenPaper) {
  const { select, current, selected, onArrows } = useSelection(paper);
  const { open, setOpen, close } = useOpenForm(assessmentId, paper);
  const edit = ({ id, passage }: HandEntry) => {
    if (passage?.kind !== 'table') setOpen({ entryId: id, asks: 'text' });
  };
  const accept = (entry: HandEntry) => {
    if (entry.state !== 'own') keepAsItIs(assessmentId, entry, paper);
    const next = nextPassage(paper.handed.entries, entry);
    if (next !== null) focusOn(next);
  };
  const own = (after: HandEntry, start: OwnStart) => {
    const unit = addOwn(assessmentId, after, start);
    select({ entryId: unit, index: 0 });
    if (start.liftedFrom === null) setOpen({ entryId: unit, asks: 'text' });
  };
  const leaveOut = ({ id, passage, toldAlone }: HandEntry) => {
    if (passage !== null) setOpen({ entryId: id, asks: toldAlone.length > 0 ? 'refusal' : 'reason' });
  };
  const commands: Readonly<Record<PaperCommand, (entry: HandEntry) => void>> = {
    accept,
    edit,
    'leave-out': leaveOut,
    own: (entry) => {
      own(entry, { text: '', liftedFrom: null });
    },
  };
  const command = (asked: PaperCommand): boolean => {
    if (current !== null) commands[asked](current);
    return current !== null;
  };
  useKeyCommands(paperCommand, command);
  const lift = (questionId: string, text: string) => {
    if (current !== null) own(current, { text, liftedFrom: questionId });
  };
  const forget = () => {
    if (current !== null) forgetParagraph(assessmentId, current.id, paper);
    setOpen(null);
  };
  const toNext = () => {
    const next = nextToLookAt(paper.handed.entries, current);
    if (next !== null) focusOn({ entryId: next.id, index: 0 });
  };
  return { selected, current, open, select, onArrows, edit, command, close, lift, forget, toNext };
}
