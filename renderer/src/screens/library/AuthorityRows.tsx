import { useEffect, useRef } from 'react';
import type { Authority } from '@shared/pack/schema';
import { AUTHORITY_TYPES } from '@shared/wording/authority-words';
import { ConfidenceMark } from '@renderer/ui/ConfidenceMark';
import { AuthorityStatusFlags } from '@renderer/ui/AuthorityStatusFlags';
import { nextPlace } from './next-place';
import classes from './AuthorityRows.module.css';

interface AuthorityRowsProps {
  readonly authorities: readonly Authority[];
  readonly shownId: string | undefined;
  /** The day that decides the status, `YYYY-MM-DD`. */
  readonly day: string;
  /** A link from elsewhere led here: its row comes into view. */
  readonly arrivedAt: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** The list: one stop for Tab, then up and down, Home and End. Each move shows that authority. */
export function AuthorityRows({ authorities, shownId, day, arrivedAt, onChoose }: AuthorityRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const shownPlace = authorities.findIndex(({ id }) => id === shownId);
  useEffect(() => {
    if (arrivedAt === undefined) return;
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  }, [arrivedAt]);
  const move = (event: React.KeyboardEvent) => {
    const place = nextPlace(event.key, Math.max(0, shownPlace), authorities.length);
    const next = place === null ? undefined : authorities[place];
    if (place === null || next === undefined) return;
    event.preventDefault();
    list.current?.querySelectorAll('button')[place]?.focus();
    onChoose(next.id);
  };
  return (
    <ul ref={list} className={classes['list']} aria-label="Authorities" onKeyDown={move}>
      {authorities.map((authority, place) => (
        <li key={authority.id}>
          <button
            type="button"
            className={classes['row']}
            data-testid={`authority-row-${authority.id}`}
            tabIndex={place === Math.max(0, shownPlace) ? 0 : -1}
            {...(authority.id === shownId ? { 'aria-current': 'true' } : {})}
            onClick={() => {
              onChoose(authority.id);
            }}
          >
            <span className={classes['title']}>{authority.title}</span>
            <span className={classes['citation']}>{authority.citation}</span>
            <span className={classes['marks']}>
              <span>{AUTHORITY_TYPES[authority.type].label}</span>
              <ConfidenceMark confidence={authority.confidence} />
              <AuthorityStatusFlags authority={authority} day={day} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
