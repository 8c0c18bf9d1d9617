import { useState } from 'react';
import type { HandEntry } from '@shared/document/text/hand/hand-types';
import { unmetDutiesIn } from '@shared/document/text/hand/binding';
import { ownWarnings } from '@shared/document/text/hand/own-checks';
import { textOf } from '@shared/document/text/sentence';
import type { HandWords, Paragraph } from '@shared/assessment/schema';
import { useRecordDraft } from '@renderer/records/load-draft';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { citeChoices } from './cite-choices';
import { NO_WORDS, paragraphRecord, saveParagraph } from './paper-acts';
import type { OpenPaper } from './papers';
import { WordsForm } from './WordsForm';

interface EntryFormProps {
  readonly assessmentId: string;
  readonly paper: OpenPaper;
  readonly entry: HandEntry;
  readonly asks: 'text' | 'reason';
  readonly onClose: (words: string) => void;
}

/** What the form starts from: her own words, else what is generated. */
function startOf(record: Paragraph | null, { passage }: HandEntry, asks: 'text' | 'reason'): HandWords {
  const words = record?.words ?? NO_WORDS;
  if (asks === 'reason' || words.text.trim() !== '') return words;
  return { ...words, text: passage === null ? '' : textOf(passage.sentences) };
}

/** Loads what was recorded, then lets it be edited. */
export function EntryForm({ assessmentId, paper, entry, asks, onClose }: EntryFormProps) {
  // Held fast: the first word typed is saved under the id of now, and the form must not begin anew for it.
  const [key] = useState(() => entry.record?.unit ?? entry.id);
  const draft = useRecordDraft({ assessmentId, kind: 'paragraph', key });
  if (draft === undefined) return <p aria-busy="true">Opening what was recorded…</p>;
  if (!draft.ok) return <ErrorNotice error={draft.error} />;
  const isOwn = draft.value?.state === 'own';
  const state = asks === 'reason' ? 'left-out' : isOwn ? 'own' : 'edited';
  return (
    <WordsForm
      asks={asks}
      start={startOf(draft.value, entry, asks)}
      mayBePrivileged={paper.kind === 'memo'}
      duties={asks === 'reason' && entry.passage !== null ? unmetDutiesIn(entry.passage, paper.context) : []}
      cites={draft.value?.cites ?? []}
      choices={citeChoices(entry, paper)}
      paper={paper}
      warningsOf={(text, cites) =>
        ownWarnings({ text, cites, entry }, { handed: paper.handed, context: paper.context })
      }
      onSave={({ words, cites }, when) => {
        saveParagraph(assessmentId, paragraphRecord(entry, paper, { state, words, cites }), when);
      }}
      onClose={onClose}
    />
  );
}
