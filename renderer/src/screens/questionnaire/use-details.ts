import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { setPreferences, usePreferences } from '@renderer/stores/preferences';

/** Where the details of a question stand: beside the options, in their place, or nowhere. */
export interface Details {
  readonly where: 'beside' | 'over' | 'hidden';
  readonly isShown: boolean;
  readonly toggle: () => void;
}

/** Narrower than this, details beside the options would leave no room for either. */
const NARROW = '(width < 70rem)';

/**
 * The details of a question. Beside the options they stay as the user left them, on every question; over the options
 * they go with the question they were opened for.
 */
export function useDetails(questionId: string): Details {
  const isNarrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  const preference = usePreferences(({ questionDetails }) => questionDetails);
  const [openedFor, setOpenedFor] = useState<string | null>(null);
  if (isNarrow) {
    const isShown = openedFor === questionId;
    return {
      where: isShown ? 'over' : 'hidden',
      isShown,
      toggle: () => {
        setOpenedFor(isShown ? null : questionId);
      },
    };
  }
  const isShown = preference === 'shown';
  return {
    where: isShown ? 'beside' : 'hidden',
    isShown,
    toggle: () => {
      setPreferences({ questionDetails: isShown ? 'hidden' : 'shown' });
    },
  };
}
