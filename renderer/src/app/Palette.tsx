import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { foldedWords } from '@shared/base/fold';
import type { CommandId } from '@shared/ipc/commands';
import { findPack } from '@renderer/data/installed-packs';
import { useAssessment } from '@renderer/data/open-assessment';
import { shownAssessmentId } from '@renderer/router/navigate';
import { packToday, usePack } from '@renderer/stores/current-pack';
import { useSurvey } from '@renderer/stores/survey';
import { fittingGroups, paletteGroups, type PaletteGroup } from './palette-entries';
import classes from './Palette.module.css';

interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly run: (command: CommandId) => void;
}

/** Goes to whatever is named: what was typed is gone when it closes. */
export function Palette({ isOpen, onClose, run }: PaletteProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="Go to"
      size="xl"
      yOffset="8vh"
      padding={0}
      withCloseButton={false}
      transitionProps={{ duration: 0 }}
      classNames={{ body: classes['body'] ?? '', header: classes['search'] ?? '' }}
    >
      {isOpen ? <PaletteBody onClose={onClose} run={run} /> : null}
    </Modal>
  );
}

const LIST_ID = 'palette-list';

function usePaletteGroups(run: PaletteProps['run']): readonly PaletteGroup[] {
  const found = useAssessment(shownAssessmentId() ?? '') ?? null;
  const usual = usePack();
  const byId = useSurvey((state) => state.byId);
  return useMemo(() => {
    const own = found !== null && 'assessment' in found ? findPack(found.pack) : null;
    const pack = own === null ? usual : packToday(own.pack).pack;
    const surveyed = [...byId.values()].toSorted((a, b) =>
      a.summary.updatedAt < b.summary.updatedAt ? 1 : -1,
    );
    return paletteGroups({ run, open: found, pack, surveyed });
  }, [found, usual, byId, run]);
}

function PaletteBody({ onClose, run }: Omit<PaletteProps, 'isOpen'>) {
  const [query, setQuery] = useState('');
  const deferred = useDeferredValue(query);
  const groups = usePaletteGroups(run);
  const fitting = useMemo(() => fittingGroups(groups, foldedWords(deferred)), [groups, deferred]);
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption } = combobox;
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  // The list tells its field of arrow keys alone; what Enter would take is read out from the beginning.
  const tellSelected = useCallback(() => {
    const id = list.current?.querySelector('[data-combobox-selected]')?.id ?? '';
    input.current?.setAttribute('aria-activedescendant', id);
  }, []);
  useEffect(() => {
    selectFirstOption();
    tellSelected();
  }, [fitting, selectFirstOption, tellSelected]);
  const submit = (id: string): void => {
    const chosen = fitting.flatMap(({ entries }) => entries).find((each) => each.id === id);
    onClose();
    chosen?.go();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={submit}>
      <div className={classes['search']}>
        <Combobox.EventsTarget withAriaAttributes={false}>
          <TextInput
            ref={input}
            data-autofocus
            role="combobox"
            aria-haspopup="listbox"
            aria-expanded
            aria-controls={LIST_ID}
            autoComplete="off"
            aria-label="Screen, question, authority, action, assessment, incident or command"
            placeholder="Screen, question, authority, action, assessment, incident or command"
            data-testid="palette-query"
            value={query}
            onKeyDown={() => {
              queueMicrotask(tellSelected);
            }}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
            }}
          />
        </Combobox.EventsTarget>
      </div>
      <Combobox.Options ref={list} id={LIST_ID} className={classes['list'] ?? ''} aria-label="Where to go">
        {fitting.map(({ label, entries }) => (
          <Combobox.Group key={label} label={label}>
            {entries.map(({ id, name, hint }) => (
              <Combobox.Option key={id} value={id} className={classes['option'] ?? ''}>
                <span className={classes['name']}>{name}</span>
                <span className={classes['hint']}>{hint}</span>
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
      </Combobox.Options>
      <p className={classes['none']} role="status">
        {fitting.length === 0
          ? `Nothing is called “${deferred.trim()}”. What is written in assessments is found by “Search everything”.`
          : ''}
      </p>
    </Combobox>
  );
}
