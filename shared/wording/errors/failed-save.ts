/** What a change that could not be saved means for the data, by what the journal has kept of it. Words only. */
import type { Context, ErrorMessage } from './message-parts';

type After = Pick<ErrorMessage, 'meaning' | 'action'>;

const TRY_AGAIN = 'Leave this window open, free some disk space if it is low, and choose “Try again”.';
const START_AGAIN =
  'Free some disk space if it is low, close this window and start Brieflock again. Do not repeat what you did before that.';
const KEEP_A_COPY =
  'To keep the assessment all the same, save a plain copy of it now, and import the copy after the next start.';

const PLAIN: After = {
  meaning: 'Everything saved before is safe. The last change is only on the screen until it is saved.',
  action: TRY_AGAIN,
};

const BY_JOURNAL: Readonly<Record<string, After>> = {
  change: {
    meaning:
      'Everything saved before is safe. The journal has kept the last change: it is there after the next start.',
    action: TRY_AGAIN,
  },
  whole: {
    meaning:
      'Everything saved before is safe. The journal has kept what was to come in: it is there after the next start.',
    action: START_AGAIN,
  },
  removed: {
    meaning:
      'The assessment is still here. The journal has recorded that it is to be removed: Brieflock removes it at the next start.',
    action: KEEP_A_COPY,
  },
  'perhaps-whole': {
    meaning:
      'Everything saved before is safe. The journal may have kept what was to come in: it may be there after the next start.',
    action: START_AGAIN,
  },
  'perhaps-removed': {
    meaning:
      'The assessment is still here. The journal may have recorded that it is to be removed: Brieflock may remove it at the next start.',
    action: KEEP_A_COPY,
  },
};

/** Uses `journal`, as the data layer gives it for a write that the database refused. */
export function afterFailedSave(context: Context): After {
  return BY_JOURNAL[context['journal'] ?? ''] ?? PLAIN;
}
