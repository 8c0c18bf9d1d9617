import { ActionIcon, TextInput } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { closeFindBar, setFindQuery, stepFindBar, useFindBar } from '@renderer/stores/find-bar';
import { isInDialog } from '@renderer/ui/key-press';
import { useFind, type FindState } from './use-find';
import classes from './FindBar.module.css';

function countWords({ count, current }: FindState, query: string): string {
  if (query.trim() === '') return '';
  return count === 0 ? 'Not found' : `${String(current)} of ${String(count)}`;
}

/** Finds words on the screen. Stands outside it, and so never finds itself. */
export function FindBar() {
  const isOpen = useFindBar((state) => state.isOpen);
  return isOpen ? <OpenFindBar /> : null;
}

function OpenFindBar() {
  const { query, asked } = useFindBar();
  const find = useFind();
  const input = useRef<HTMLInputElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (asked === 0 || input.current === null) return;
    if (document.activeElement !== input.current) before.current = document.activeElement;
    input.current.focus({ preventScroll: true });
    input.current.select();
  }, [asked]);
  const close = (): void => {
    const match = find.match();
    closeFindBar();
    if (match?.kind === 'field') {
      match.field.focus({ preventScroll: true });
      match.field.setSelectionRange(match.from, match.until);
    } else if (before.current instanceof HTMLElement && before.current.isConnected)
      before.current.focus({ preventScroll: true });
    else document.getElementById('main')?.focus({ preventScroll: true });
  };
  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isInDialog(event.target)) return;
    event.preventDefault();
    close();
  });
  const icon = { size: 18, 'aria-hidden': true } as const;
  return (
    <div role="search" aria-label="Find on this screen" className={classes['bar']} data-testid="find-bar">
      <TextInput
        ref={input}
        size="sm"
        className={classes['field']}
        aria-label="Find on this screen"
        value={query}
        onChange={(event) => {
          setFindQuery(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          stepFindBar(event.shiftKey ? -1 : 1);
        }}
      />
      <span className={classes['count']} role="status" data-testid="find-count">
        {countWords(find, query)}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Previous match"
        onClick={() => {
          stepFindBar(-1);
        }}
      >
        <IconChevronUp {...icon} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Next match"
        onClick={() => {
          stepFindBar(1);
        }}
      >
        <IconChevronDown {...icon} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label="Close the find bar" onClick={close}>
        <IconX {...icon} />
      </ActionIcon>
    </div>
  );
}
