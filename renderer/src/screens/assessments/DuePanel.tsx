import { useMemo } from 'react';
import { dueOn, lawMoves, type DueItem, type LawMove } from '@shared/portfolio/due';
import { today } from '@renderer/platform/clock';
import { showFound, showLibrary } from '@renderer/router/navigate';
import { wayToCare } from '@renderer/router/ways';
import { useStoredPack } from '@renderer/stores/current-pack';
import { findOnArrival } from '@renderer/stores/find-bar';
import { useSurvey } from '@renderer/stores/survey';
import { LinkButton } from '@renderer/ui/LinkButton';
import { dueCounted, lawMoveInWords, urgencyInWords } from './due-words';
import { setListView, useListView } from './list-view';
import classes from './DuePanel.module.css';

/** Lines shown before one asks for all of them. */
const FIRST_LINES = 3;
/** Lines shown at most; the counts above them tell of all. */
const MOST_LINES = 200;

function useDue(): readonly DueItem[] {
  const byId = useSurvey((state) => state.byId);
  const day = today();
  return useMemo(() => {
    return dueOn(
      day,
      [...byId.values()].map(({ summary: { id, title, isArchived }, cares }) => ({
        id,
        title,
        cares: isArchived ? cares.filter(({ kind }) => kind === 'incident') : cares,
      })),
    );
  }, [byId, day]);
}

/** What today asks for in all assessments, and what moves in the law. Of an archived one nothing is asked but what an open incident asks. */
export function DuePanel() {
  const items = useDue();
  const { isReading } = useSurvey();
  const pack = useStoredPack();
  const day = today();
  const moves = useMemo(() => lawMoves(pack, day), [pack, day]);
  const isWhole = useListView((view) => view.isDueWhole);
  const most = isWhole ? MOST_LINES : FIRST_LINES;
  const isMore = items.length > FIRST_LINES || moves.length > FIRST_LINES;
  const nothing = isReading ? 'The assessments are being read.' : 'Nothing is open, overdue or due.';
  return (
    <div className={classes['panel']} data-testid="due">
      <section aria-labelledby="due-title">
        <h2 id="due-title" tabIndex={-1} className={classes['title']}>
          Due within 30 days
        </h2>
        <p className={classes['counted']} role="status">
          {items.length === 0 ? nothing : dueCounted(items)}{' '}
          {isMore ? (
            <LinkButton
              onClick={() => {
                setListView({ isDueWhole: !isWhole });
              }}
            >
              {isWhole ? 'Show less' : 'Show all'}
            </LinkButton>
          ) : null}
        </p>
        <ul className={classes['items']}>
          {items.slice(0, most).map((item) => (
            <DueLine key={`${item.assessmentId} ${item.kind} ${item.key}`} item={item} day={day} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="law-title" className={classes['law']}>
        <h2 id="law-title" tabIndex={-1} className={classes['title']}>
          Law within 30 days
        </h2>
        <ul className={classes['items']}>
          {moves.length === 0 ? (
            <li className={classes['counted']}>No date of the built-in pack falls within 30 days.</li>
          ) : null}
          {moves.slice(0, most).map((move) => (
            <LawLine key={`${move.authority.id} ${move.how}`} move={move} day={day} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function open({ assessmentId, kind, key, what }: DueItem): void {
  void showFound(assessmentId, wayToCare({ kind, key })).then(() => {
    // Among many actions the one that was meant is brought into view.
    if (kind === 'action') findOnArrival(what, what);
  });
}

interface DueLineProps {
  readonly item: DueItem;
  readonly day: string;
}

function DueLine({ item, day }: DueLineProps) {
  const { what, title, owner, kind, urgency } = item;
  const of = owner.trim() === '' ? title : `${title}, ${owner}`;
  return (
    <li className={classes['item']}>
      <span className={classes['when']} data-urgency={urgency} data-kind={kind}>
        {urgencyInWords(item, day)}
      </span>
      <button
        type="button"
        className={classes['what']}
        title={`${what} · ${of}`}
        onClick={() => {
          open(item);
        }}
      >
        {what} <span className={classes['of']}>· {of}</span>
      </button>
    </li>
  );
}

interface LawLineProps {
  readonly move: LawMove;
  readonly day: string;
}

function LawLine({ move, day }: LawLineProps) {
  const { authority } = move;
  const words = lawMoveInWords(move, day);
  return (
    <li className={classes['item']}>
      <button
        type="button"
        className={classes['what']}
        title={`${authority.title} ${words}`}
        onClick={() => {
          void showLibrary('authorities', authority.id);
        }}
      >
        {authority.title} <span className={classes['of']}>{words}</span>
      </button>
    </li>
  );
}
