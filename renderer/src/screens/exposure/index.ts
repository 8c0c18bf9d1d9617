export { ExposureScreen } from './ExposureScreen';
