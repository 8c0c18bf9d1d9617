/** What a document says of itself on every page and in its file's properties, the same in every format. Words only. */
import { columnsOf, lettersOf } from '../base/scripts';
import { emsOf } from '../base/text-room';
import type { CoverView, FinalityView } from './model-types';

/** Marks a note for counsel wherever it stands. */
export const PRIVILEGED_LABEL = 'PRIVILEGED NOTE: COUNSEL ONLY';

/** Stands at the head of every page of an exercise, before how confidential it is. */
export const EXERCISE_LEGEND = 'EXERCISE, NOT A REAL INCIDENT';

/** "Draft", "Final", or "Final as of November 23, 2026" on paper of another day: what was signed was signed for its day. */
export function stateInWords(finality: FinalityView | null): string {
  if (finality === null) return 'Draft';
  return finality.days === null ? 'Final' : `Final as of ${finality.days.signed}`;
}

/**
 * "Board briefing · Redacted edition · Draft": at the head of every page, beside the privilege legend. What is read as of a
 * moment, and exists in one edition alone, says the moment.
 */
export function runningHead(
  title: string,
  { editionTitle, finality, moment }: Pick<CoverView, 'editionTitle' | 'finality' | 'moment'>,
): string {
  return moment === null ? `${title} · ${editionTitle} · ${stateInWords(finality)}` : `${title} · ${moment}`;
}

/** What a line at the foot of the narrowest page has room for, in ems of its type and in letters of usual width. */
const FOOT = { ems: 55, columns: 118 } as const;

/** A name with the words beside it on one line: the name is cut where there is no room, and what stands beside it never. */
function withName(name: string, beside: string): string {
  const fits = (text: string): boolean => emsOf(text) <= FOOT.ems && columnsOf(text) <= FOOT.columns;
  if (fits(name + beside)) return name + beside;
  const letters = lettersOf(name);
  let count = letters.length - 1;
  while (count > 0 && !fits(`${letters.slice(0, count).join('')}…${beside}`)) count -= 1;
  return `${letters.slice(0, count).join('').trimEnd()}…${beside}`;
}

/** The lines at the foot of every page, beside its number. */
export function runningFoot(
  cover: Pick<CoverView, 'runningTitle' | 'lawAsOf' | 'fingerprintShort' | 'pack'>,
): readonly string[] {
  return [
    withName(cover.runningTitle, ` · Law read to ${cover.lawAsOf}`),
    `Fingerprint ${cover.fingerprintShort} · ${cover.pack}`,
  ];
}

/** That a document is final, and of what. */
export function finalInWords({ snapshot, days }: FinalityView): string {
  const made = `Made from ${snapshot}, which was locked when it was signed.`;
  if (days === null) return `Final. ${made}`;
  const { signed, printed } = days;
  return `Final as of ${signed}; printed as of ${printed}. ${made} The law in it reads the same on both days. Whether a date has passed or an action is late is told as of ${printed} and was not signed.`;
}

/** The title in the properties of the file. */
export function fileTitle(title: string, { organization }: Pick<CoverView, 'organization'>): string {
  return `${title}: ${organization}`;
}

/** The subject in the properties of the file. */
export function fileSubject({
  matter,
  pack,
  lawAsOf,
}: Pick<CoverView, 'matter' | 'pack' | 'lawAsOf'>): string {
  return `${matter}. ${pack}, law read to ${lawAsOf}`;
}
