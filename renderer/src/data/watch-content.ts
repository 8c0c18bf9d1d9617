import { liveQuery } from 'dexie';
import { api } from '@renderer/platform/api';
import { requireDatabase } from './database';

/** Tells the shell how many assessments there are, now and with every change. Returns its own end. */
export function watchContent(): () => void {
  const subscription = liveQuery(() => requireDatabase().assessments.count()).subscribe((assessments) => {
    void api.store.reportContent({ assessments });
  });
  return () => {
    subscription.unsubscribe();
  };
}
