/** The papers, sentence by sentence, under counsel’s hand. */
export { PaperScreen } from './PaperScreen';
