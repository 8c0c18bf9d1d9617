import { api } from '@renderer/platform/api';
import type { Repository } from './repository/repository';

/** Tells the shell how many assessments there are, now and with every change. Returns its own end. */
export function watchContent(repository: Repository): () => void {
  return repository.watch(repository.countAssessments, (assessments) => {
    void api.store.reportContent({ assessments });
  });
}
