import { useState } from 'react';

interface Selection {
  /** Which entry to show; `undefined` where neither a link nor the user named one. */
  readonly wantedId: string | undefined;
  /** A link led here, and the user has not moved on in the list. */
  readonly isArrival: boolean;
  readonly choose: (id: string) => void;
}

/** Follows links to an entry and choices in the list, whichever came last. Only a link takes the focus. */
export function useSelection(entry: string | undefined): Selection {
  const [chosen, setChosen] = useState<{ readonly since: string | undefined; readonly id: string } | null>(
    null,
  );
  const isChosenHere = chosen !== null && chosen.since === entry;
  return {
    wantedId: isChosenHere ? chosen.id : entry,
    isArrival: entry !== undefined && !isChosenHere,
    choose: (id) => {
      setChosen({ since: entry, id });
    },
  };
}
