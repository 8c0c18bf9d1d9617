export { checkLogs } from './check-logs';
export { TrustScreen } from './TrustScreen';
