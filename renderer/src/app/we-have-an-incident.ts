import { withPacks } from '@renderer/data/load-packs';
import type { Repository } from '@renderer/data/repository/repository';
import { messageText } from '@shared/wording/errors/messages';
import { showAssessment, showIncident, shownAssessmentId } from '@renderer/router/navigate';
import { pushToast } from '@renderer/stores/toasts';

/**
 * What the button on the first screen and the menu do. Without an assessment one is made and an incident opened in it;
 * in an assessment one is opened there, unless some are open already or its pack knows nothing of incidents: then the
 * screen says so.
 */
export async function weHaveAnIncident(repository: Repository): Promise<void> {
  const { beginIncident, whereToBegin } = await withPacks(() => import('@renderer/screens/incident'));
  const assessmentId = shownAssessmentId();
  if (assessmentId !== null && (await whereToBegin(repository, assessmentId)) === 'look-first') {
    await showAssessment(assessmentId, 'incidents');
    return;
  }
  const begun = await beginIncident(repository, assessmentId);
  if (begun.ok) await showIncident(begun.value);
  else pushToast({ kind: 'problem', message: messageText(begun.error) });
}
