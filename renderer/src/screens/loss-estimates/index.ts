export { LossEstimatesScreen } from './LossEstimatesScreen';
