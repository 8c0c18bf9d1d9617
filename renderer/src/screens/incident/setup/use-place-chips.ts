import { useCallback } from 'react';
import { MEMBER_STATES } from '@shared/clocks/calendars';
import { countryInWords } from '@shared/wording/incident-names';
import { useStoredPack } from '@renderer/stores/current-pack';
import type { Chip } from './ChipPicker';

/** The States of the Union, or those of the European Union, to choose from; ids are their codes in small letters. */
export function usePlaceChips(): (place: 'us-state' | 'member-state') => readonly Chip[] {
  const { clockTable } = useStoredPack();
  return useCallback(
    (place) =>
      place === 'us-state'
        ? (clockTable?.states ?? []).map(({ code, name }) => ({ id: code.toLowerCase(), label: name }))
        : MEMBER_STATES.map((code) => ({ id: code.toLowerCase(), label: countryInWords(code) })),
    [clockTable],
  );
}
