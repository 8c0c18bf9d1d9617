import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { changesInWords } from '@shared/wording/undo-words';
import { findPack, useInstalledPacks } from '@renderer/data/installed-packs';
import { useAssessment } from '@renderer/data/open-assessment';
import { nextSteps, onUndoLog, type Direction } from '@renderer/data/undo-log';
import { useRepository } from '@renderer/data/use-repository';
import { api } from '@renderer/platform/api';
import { onUndoAsked } from '@renderer/stores/undo-asks';
import { useStandstill } from '@renderer/stores/standstill';
import { enterField, fieldWithOwn, watchFields } from '@renderer/ui/own-undo';
import { takeNewestOffer, undoNow } from './undo-now';
import { undoKey } from './undo-keys';

interface UndoDeskProps {
  /** The assessment whose screens are shown; `undefined` where there is none. */
  readonly assessmentId: string | undefined;
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"], [role="menu"]') !== null;
}

/** Has the field undo its own; resolves to whether it had anything to undo. */
async function undoInField(field: HTMLElement, direction: Direction): Promise<boolean> {
  let isHeard = false;
  const hear = () => {
    isHeard = true;
  };
  field.addEventListener('input', hear);
  await api.app.undoInField({ direction });
  await new Promise((resolve) => setTimeout(resolve, 50));
  field.removeEventListener('input', hear);
  return isHeard;
}

/** Listens for the keys and menu items of undo and redo, and tells the menu what they would do. Shows nothing itself. */
export function UndoDesk({ assessmentId }: UndoDeskProps) {
  const repository = useRepository();
  const view = useAssessment(assessmentId ?? '');
  const name = view !== null && view !== undefined && 'pack' in view ? view.pack : null;
  const packs = useInstalledPacks();
  const pack = name === null ? null : (findPack(name, packs)?.pack ?? null);
  const names = useSyncExternalStore(onUndoLog, () => {
    const said = (direction: Direction) =>
      assessmentId === undefined ? '' : changesInWords(nextSteps(assessmentId, direction), pack, 'menu');
    return `${said('undo')}\n${said('redo')}`;
  });

  useEffect(() => {
    const [undo = '', redo = ''] = names.split('\n');
    void api.app.nameUndo({ undo: undo === '' ? null : undo, redo: redo === '' ? null : redo });
  }, [names]);

  const perform = useEffectEvent(async (direction: Direction, target: EventTarget | null) => {
    if (useStandstill.getState().isStill) return;
    const field = fieldWithOwn(direction, target);
    if (field !== null && (await undoInField(field, direction))) return;
    if (isInDialog(target)) return;
    if (assessmentId !== undefined) await undoNow(repository, { assessmentId, pack }, direction);
    else if (direction === 'undo') takeNewestOffer();
    // What stands in the field now is where its own undo begins.
    requestAnimationFrame(() => {
      enterField(document.activeElement);
    });
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const direction = undoKey(event);
      if (direction === null) return;
      event.preventDefault();
      void perform(direction, event.target);
    };
    const stopWatching = watchFields();
    const leaveMenu = onUndoAsked((direction) => {
      void perform(direction, document.activeElement);
    });
    window.addEventListener('keydown', listen);
    return () => {
      stopWatching();
      leaveMenu();
      window.removeEventListener('keydown', listen);
    };
  }, []);
  return null;
}
