/** Undoes or makes again, says what, and goes to where it was. */
import type { Held } from '@shared/history/undo-steps';
import { messageText } from '@shared/wording/errors/messages';
import { changesInWords, undoneInWords } from '@shared/wording/undo-words';
import { appError } from '@shared/base/app-error';
import { capitalized } from '@shared/base/words';
import type { Pack } from '@shared/pack/schema';
import type { Repository } from '@renderer/data/repository/repository';
import type { Undone } from '@renderer/data/undo-change';
import type { Direction } from '@renderer/data/undo-log';
import { undoLast } from '@renderer/records/undo';
import type { AssessmentTab } from '@renderer/screens/registry';
import { currentPlace, navigate } from '@renderer/router/router';
import { usePreferences } from '@renderer/stores/preferences';
import { dismissToast, pushToast, useToastList } from '@renderer/stores/toasts';

/** The screen on which each kind is worked on. */
const TABS: Readonly<Record<Held['kind'], AssessmentTab>> = {
  title: 'profile',
  profile: 'profile',
  answer: 'questions',
  decision: 'decisions',
  action: 'actions',
  exposure: 'exposure',
  settlement: 'score',
  paragraph: 'paper',
  matter: 'paper',
};

async function goTo(assessmentId: string, held: Held): Promise<void> {
  const tab = TABS[held.kind];
  const questionId = held.kind === 'answer' ? held.value.questionId : undefined;
  const place = currentPlace();
  const isThere =
    place.screen === 'assessment' &&
    place.assessmentId === assessmentId &&
    place.tab === tab &&
    (questionId === undefined || place.questionId === questionId);
  if (isThere) return;
  await navigate({
    screen: 'assessment',
    assessmentId,
    tab,
    ...(questionId === undefined ? {} : { questionId }),
  });
}

/** Where no assessment is open: the newest message that still offers to undo what it tells of. */
export function takeNewestOffer(): void {
  const offer = useToastList.getState().findLast(({ action }) => action?.label === 'Undo');
  if (offer === undefined) return;
  offer.action?.run();
  dismissToast(offer.id);
}

/** Says what was done and goes there, and says what was not. */
async function tell(
  { direction, steps, refused }: Undone,
  assessmentId: string,
  pack: Pack | null,
): Promise<void> {
  const held = steps[0]?.after ?? steps[0]?.before ?? null;
  if (held !== null) {
    await goTo(assessmentId, held);
    pushToast({ kind: 'info', message: undoneInWords(direction, changesInWords(steps, pack, 'app')) });
  }
  if (refused.length === 0) return;
  const what = capitalized(changesInWords(refused, pack, 'app'));
  pushToast({ kind: 'problem', message: messageText(appError('undo-refused', { what })) });
}

/** See the head of this file. Resolves once all of it is done. */
export async function undoNow(
  repository: Repository,
  { assessmentId, pack }: { readonly assessmentId: string; readonly pack: Pack | null },
  direction: Direction,
): Promise<void> {
  const by = usePreferences.getState().authorName;
  const done = await undoLast(repository, assessmentId, { direction, by });
  if (!done.ok) pushToast({ kind: 'problem', message: messageText(done.error) });
  else if (done.value !== null) await tell(done.value, assessmentId, pack);
  else {
    const message = direction === 'undo' ? 'There is nothing to undo.' : 'There is nothing to make again.';
    pushToast({ kind: 'info', message });
  }
}
