import type { HandEntry } from '@shared/document/text/hand/hand-types';
import { OwnWarnings } from './OwnWarnings';
import { Remarks } from './Remarks';
import { Sentences, type SentencePlace } from './Sentences';
import { shownSentences } from './shown-sentences';
import { entryStateInWords } from './state-words';
import { TableView } from './TableView';
import classes from './Passage.module.css';

interface PassageViewProps {
  readonly entry: HandEntry;
  /** What to look at in words of hers; shown while no form does. */
  readonly warningsOf: (entry: HandEntry) => readonly string[];
  readonly selected: SentencePlace | null;
  readonly onSelect: (place: SentencePlace) => void;
  /** A form or a choice below the words of a passage or a cell; `null` for none. */
  readonly below: (entry: HandEntry) => React.ReactNode;
}

/** As it is printed: with a stop before what follows. */
function labelInText(label: string): string {
  return /[.?!:]$/.test(label) ? label : `${label}.`;
}

/** The words of a paragraph, as text or as a table. */
function Words(props: PassageViewProps) {
  const { entry, selected, onSelect } = props;
  const { id: entryId, passage } = entry;
  if (passage !== null && passage.table !== null) return <TableView {...props} table={passage.table} />;
  const sentences = shownSentences(entry);
  const label = passage?.label ?? null;
  return (
    <p>
      {label === null ? null : <strong>{labelInText(label)} </strong>}
      <Sentences entryId={entryId} sentences={sentences} selected={selected} onSelect={onSelect} />
      {sentences.length === 0 ? <em>Nothing written yet.</em> : null}
    </p>
  );
}

function nameOf({ passage }: HandEntry): string {
  return passage?.label ?? (passage?.kind === 'table' ? 'Table' : 'Paragraph');
}

/** One paragraph with where it stands; every sentence of it can be selected. */
export function PassageView(props: PassageViewProps) {
  const { entry, warningsOf, selected } = props;
  const { id, state, isStale, cells } = entry;
  const words = entryStateInWords(entry);
  const below = props.below(entry);
  const isCurrent = [entry, ...cells].some((each) => each.id === selected?.entryId);
  return (
    <div
      className={classes['passage']}
      role="group"
      aria-label={`${nameOf(entry)}: ${words}`}
      data-state={state}
      data-stale={isStale}
      data-current={isCurrent}
      data-testid={`passage-${id}`}
    >
      <p className={classes['state']}>{words}</p>
      <div className={classes['words']}>
        <Words {...props} />
        <Remarks entry={entry} />
        {below === null ? <OwnWarnings warnings={warningsOf(entry)} /> : null}
      </div>
      {below === null ? null : <div className={classes['below']}>{below}</div>}
    </div>
  );
}
