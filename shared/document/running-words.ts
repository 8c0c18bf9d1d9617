/** What a document says of itself on every page and in its file's properties, the same in every format. Words only. */
import type { CoverView, FinalityView } from './model-types';

/** Marks a note for counsel wherever it stands. */
export const PRIVILEGED_LABEL = 'PRIVILEGED NOTE: COUNSEL ONLY';

/** "Draft", "Final", or "Final as of November 23, 2026" on paper of another day: what was signed was signed for its day. */
export function stateInWords(finality: FinalityView | null): string {
  if (finality === null) return 'Draft';
  return finality.days === null ? 'Final' : `Final as of ${finality.days.signed}`;
}

/** "Board briefing · Redacted edition · Draft": at the head of every page, beside the privilege legend. */
export function runningHead(
  title: string,
  { editionTitle, finality }: Pick<CoverView, 'editionTitle' | 'finality'>,
): string {
  return `${title} · ${editionTitle} · ${stateInWords(finality)}`;
}

/** The lines at the foot of every page, beside its number. */
export function runningFoot(
  cover: Pick<CoverView, 'runningTitle' | 'lawAsOf' | 'fingerprintShort' | 'pack'>,
): readonly string[] {
  return [
    `${cover.runningTitle} · Law read to ${cover.lawAsOf}`,
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
