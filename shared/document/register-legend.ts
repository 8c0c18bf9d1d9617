/** What stands on the second sheet of the register: whose it is, of when, and how each column is read. Writes no file. */
import { CONFIDENCE_MARKS } from '../wording/authority-words';
import { ACTION_STATUS_WORDS } from '../wording/record-states';
import type { CoverView } from './model-types';
import { REGISTER_COLUMNS } from './register-table';

/** One line: what it is about, and what is said of it. */
export interface LegendLine {
  readonly kind: 'title' | 'group' | 'line';
  readonly term: string;
  readonly text: string;
}

/** A finding nobody has planned anything against is open; the rest is what was made of a planned action. */
export const REGISTER_STATUSES: readonly string[] = ['Open', ...Object.values(ACTION_STATUS_WORDS)];

function line(term: string, text: string): LegendLine {
  return { kind: 'line', term, text };
}

function group(term: string): LegendLine {
  return { kind: 'group', term, text: '' };
}

/** The lines, in their order. */
export function registerLegend(cover: CoverView): readonly LegendLine[] {
  return [
    { kind: 'title', term: 'Action register', text: cover.privilegeLegend },
    line('Organization', cover.organization),
    line('Matter', cover.matter),
    line('As of', cover.date),
    line('Law read to', cover.lawAsOf),
    line('Edition', cover.editionTitle),
    line('Fingerprint', cover.fingerprintShort),
    group('Columns'),
    ...REGISTER_COLUMNS.map(({ title, meaning }) => line(title, meaning)),
    group('Letters after each citation'),
    ...Object.values(CONFIDENCE_MARKS).map(({ mark, meaning }) => line(`[${mark}]`, meaning)),
  ];
}
