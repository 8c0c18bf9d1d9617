import { Button } from '@mantine/core';
import { countOf } from '@shared/base/words';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { Matter } from '@shared/wording/matters';
import { REQUIREMENT_WORDS } from '@shared/wording/requirement-words';
import { LinkButton } from '@renderer/ui/LinkButton';
import { ActionForm } from './ActionForm';
import classes from './Actions.module.css';

interface SuggestionsProps {
  readonly assessmentId: string;
  readonly matters: readonly Matter[];
  /** Plans for it; answers with the id of the action. */
  readonly onPlan: (matter: Matter) => string | null;
}

const SHOWN = 8;

/** What was planned here stays where it stood until the screen is left: nothing slides under the pointer. */
interface PlannedHere {
  readonly matter: Matter;
  readonly actionId: string;
  /** The finding that stood before it. */
  readonly after: string | undefined;
}

type Row = Matter & { readonly actionId?: string };

function withPlanned(matters: readonly Matter[], planned: readonly PlannedHere[]): readonly Row[] {
  const open = new Set(matters.map(({ found }) => found.questionId));
  return planned.reduce<readonly Row[]>((rows, { matter, actionId, after }) => {
    // Undone or removed meanwhile: it waits for an action again.
    if (open.has(matter.found.questionId)) return rows;
    const place = rows.findIndex(({ found }) => found.questionId === after) + 1;
    return rows.toSpliced(place, 0, { ...matter, actionId });
  }, matters);
}

/** Findings and open questions nobody has planned for, most pressing first; each becomes an action with one press, in place. */
export function Suggestions({ assessmentId, matters, onPlan }: SuggestionsProps) {
  const [isWhole, { open: showAll }] = useDisclosure();
  const [planned, setPlanned] = useState<readonly PlannedHere[]>([]);
  const [openId, setOpenId] = useState<string | null>(null);
  const rows = withPlanned(matters, planned);
  const shown = isWhole ? rows : rows.slice(0, SHOWN);
  const more = rows.length - shown.length;
  if (rows.length === 0) return <p>No finding and no open question waits for an action.</p>;
  const plan = (matter: Matter, index: number) => {
    const actionId = onPlan(matter);
    if (actionId === null) return;
    const after = rows[index - 1]?.found.questionId;
    setPlanned([...planned, { matter, actionId, after }]);
    setOpenId(actionId);
  };
  return (
    <>
      <ul className={classes['suggestions']}>
        {shown.map((row, index) => (
          <li key={row.found.questionId}>
            <div>
              <p className={classes['facts']}>
                <span>{row.kind}</span>
                <span>{REQUIREMENT_WORDS[row.found.requirement]}</span>
                <span>{row.found.questionId}</span>
              </p>
              <p className={classes['finding']}>{row.words.title}</p>
              <p className={classes['detail']}>{row.words.action}</p>
            </div>
            {row.actionId === undefined ? (
              <Button
                size="xs"
                variant="default"
                aria-label={`Plan this: ${row.words.title}`}
                onClick={() => {
                  plan(row, index);
                }}
              >
                Plan this
              </Button>
            ) : (
              <PlannedRow
                title={row.words.title}
                isOpen={openId === row.actionId}
                onToggle={() => {
                  setOpenId(openId === row.actionId ? null : (row.actionId ?? null));
                }}
              />
            )}
            {row.actionId !== undefined && openId === row.actionId ? (
              <div className={classes['inPlace']}>
                <ActionForm assessmentId={assessmentId} actionId={row.actionId} />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {more > 0 ? <LinkButton onClick={showAll}>Show {countOf(more, 'more', 'more')}</LinkButton> : null}
    </>
  );
}

interface PlannedRowProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function PlannedRow({ title, isOpen, onToggle }: PlannedRowProps) {
  return (
    <Button
      size="xs"
      variant="light"
      aria-expanded={isOpen}
      aria-label={`${isOpen ? 'Close' : 'Edit'} the plan: ${title}`}
      onClick={onToggle}
    >
      {isOpen ? 'Planned: close' : 'Planned: edit'}
    </Button>
  );
}
