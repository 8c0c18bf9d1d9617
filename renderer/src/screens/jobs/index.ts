export { useJob } from './use-job';
export type { JobProgress } from './use-job';
export { useAttempt, type Attempt } from './use-attempt';
