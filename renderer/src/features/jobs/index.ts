export { useJob } from './use-job';
export type { Job, JobProgress } from './use-job';
