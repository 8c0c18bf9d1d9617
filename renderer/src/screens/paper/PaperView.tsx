import type { HandEntry } from '@shared/document/text/hand/hand-types';
import { entryWarnings, lengthInWords } from '@shared/document/text/hand/own-checks';
import type { Part } from '@shared/document/text/unit';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import { LinkButton } from '@renderer/ui/LinkButton';
import { EntryForm } from './EntryForm';
import { PartActs } from './PartActs';
import { PassageView } from './PassageView';
import { SidePanel } from './SidePanel';
import { keepAsItIs, takeNew } from './paper-acts';
import { StaleChoice } from './StaleChoice';
import { sentenceAt } from './selection';
import { StaysNotice } from './StaysNotice';
import { useOutline } from './use-outline';
import { usePaperHand } from './use-paper-hand';
import type { OpenPaper } from './papers';
import classes from './Paper.module.css';

interface PaperViewProps {
  readonly assessmentId: string;
  readonly paper: OpenPaper;
  readonly onOpenQuestion: (questionId: string) => void;
}

/** What stands below a passage, or below the row of a cell: the form it is edited in, or the choice it asks for. */
function below(
  entry: HandEntry,
  { assessmentId, paper }: Pick<PaperViewProps, 'assessmentId' | 'paper'>,
  { open, close, edit }: Pick<ReturnType<typeof usePaperHand>, 'open' | 'close' | 'edit'>,
): React.ReactNode {
  if (open?.entryId === entry.id) {
    if (open.asks === 'refusal')
      return (
        <StaysNotice
          entry={entry}
          onClose={() => {
            close('');
          }}
        />
      );
    return (
      <EntryForm assessmentId={assessmentId} paper={paper} entry={entry} asks={open.asks} onClose={close} />
    );
  }
  if (!entry.isStale) return null;
  return (
    <StaleChoice
      entry={entry}
      onKeep={() => {
        keepAsItIs(assessmentId, entry, paper);
      }}
      onTakeNew={() => {
        takeNew(assessmentId, entry, paper);
      }}
      onEdit={() => {
        edit(entry);
      }}
    />
  );
}

/** The heading of a part, as deep as it stands. */
function PartTitle({ part: { id, title, level } }: { readonly part: Part }) {
  const Heading = level === 1 ? 'h2' : 'h3';
  return (
    <Heading className={classes['partTitle']} data-testid={`part-${id}`}>
      {title}
    </Heading>
  );
}

/** What was moved, and the way back to the order of the building. */
function OutlineRow({ outline }: { readonly outline: ReturnType<typeof useOutline> }) {
  const { error, said, isHers, reset } = outline;
  return (
    <>
      <p className={classes['count']}>
        <span role="status" data-testid="outline-said">
          {said}
        </span>
        {isHers ? <LinkButton onClick={reset}>Back to the standard order and titles</LinkButton> : null}
      </p>
      {error === null ? null : <ErrorNotice error={error} />}
    </>
  );
}

/** One paper in reading order, with the panel that tells what its sentences rest on. */
export function PaperView({ assessmentId, paper, onOpenQuestion }: PaperViewProps) {
  const hand = usePaperHand(assessmentId, paper);
  const outline = useOutline(assessmentId, paper);
  const { entries, counts } = paper.handed;
  const { selected, current } = hand;
  const tooLong = lengthInWords(paper.handed);
  const sentence = current === null ? null : sentenceAt(current, selected?.index ?? 0);
  const warningsOf = (entry: HandEntry) =>
    hand.open?.entryId === entry.id
      ? []
      : entryWarnings(entry, { handed: paper.handed, context: paper.context });
  return (
    <div className={classes['columns']}>
      <div onKeyDown={hand.onArrows} data-testid="paper">
        <div className={classes['count']}>
          <span role="status">
            {counts.looked} of {counts.total} looked at
            {tooLong === '' ? '' : `; ${tooLong}`}
            {counts.stale === 0 ? '' : `, ${String(counts.stale)} to be looked at again before a final`}
          </span>
          {counts.looked === counts.total ? null : (
            <LinkButton onClick={hand.toNext}>Show the next to look at</LinkButton>
          )}
        </div>
        <OutlineRow outline={outline} />
        {paper.paper.parts.map((part) => {
          const own = entries.filter(({ partId }) => partId === part.id);
          return (
            <section key={part.id} aria-label={part.title}>
              <PartTitle part={part} />
              {own.map((entry) => (
                <PassageView
                  key={entry.id}
                  entry={entry}
                  warningsOf={warningsOf}
                  selected={selected}
                  onSelect={hand.select}
                  below={(each) => below(each, { assessmentId, paper }, hand)}
                />
              ))}
            </section>
          );
        })}
      </div>
      <aside className={classes['panel']} aria-label="The selected sentence">
        <SidePanel
          paper={paper}
          entry={current}
          sentence={sentence}
          onCommand={hand.command}
          onForget={hand.forget}
          onLift={hand.lift}
          onOpenQuestion={onOpenQuestion}
        />
        {current === null
          ? null
          : outline
              .withHead(current.partId)
              .map((part) => <PartActs key={part.id} part={part} outline={outline} />)}
      </aside>
    </div>
  );
}
