import type { Sentence } from '@shared/document/text/sentence';
import classes from './Passage.module.css';

/** A sentence by its place. */
export interface SentencePlace {
  readonly entryId: string;
  readonly index: number;
}

/** The id of the element that shows a sentence. */
export function sentenceId({ entryId, index }: SentencePlace): string {
  return `sentence-${String(index)}-${entryId}`;
}

interface SentencesProps {
  readonly entryId: string;
  readonly sentences: readonly Sentence[];
  /** Place of the first among all sentences of its paragraph. */
  readonly from?: number;
  readonly selected: SentencePlace | null;
  readonly onSelect: (place: SentencePlace) => void;
}

interface StopProps {
  readonly place: SentencePlace;
  readonly selected: SentencePlace | null;
  readonly onSelect: (place: SentencePlace) => void;
  readonly children: React.ReactNode;
}

/** A stop of the keyboard on the paper: the one selected is in the order of `Tab`, the arrows reach the others. */
export function SentenceStop({ place, selected, onSelect, children }: StopProps) {
  const isSelected = selected?.entryId === place.entryId && selected.index === place.index;
  return (
    <span
      id={sentenceId(place)}
      role="button"
      tabIndex={isSelected ? 0 : -1}
      aria-pressed={isSelected}
      className={classes['sentence']}
      onClick={(event) => {
        event.currentTarget.focus();
      }}
      onFocus={() => {
        onSelect(place);
      }}
    >
      {children}
    </span>
  );
}

/** Sentences in running text, each of which shows what it rests on. One of them is in the order of the keyboard. */
export function Sentences({ entryId, sentences, from = 0, selected, onSelect }: SentencesProps) {
  return sentences.map((sentence, offset) => {
    const place = { entryId, index: from + offset };
    const isLastOwn = sentence.kind === 'own' && sentences[offset + 1]?.kind !== 'own';
    return (
      <span key={place.index}>
        <SentenceStop place={place} selected={selected} onSelect={onSelect}>
          {sentence.text}
          {isLastOwn ? ' ‡' : ''}
        </SentenceStop>{' '}
      </span>
    );
  });
}
