import type { LibrarySection } from '@shared/pack/search-library';

/** The parts of the library as the reader sees them. */
export const SECTION_LABELS: Readonly<Record<LibrarySection, string>> = {
  provisions: 'Section by section',
  statements: 'Does and does not',
  authorities: 'Authorities',
  timeline: 'Timeline',
  glossary: 'Glossary',
  clocks: 'Reporting deadlines',
};
