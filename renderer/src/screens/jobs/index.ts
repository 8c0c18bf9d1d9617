export { useJob } from './use-job';
export type { JobProgress } from './use-job';
export { useAttempt } from './use-attempt';
