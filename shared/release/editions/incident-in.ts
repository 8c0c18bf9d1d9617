/**
 * What others may know of an incident, as data. Its record is counsel’s and goes into the privileged edition alone; papers that
 * are completed for somebody else are filled from a few of its texts. Pure; the entries it is given are unchanged.
 */
import type { IncidentAct, IncidentEntry } from '../../assessment/schema';
import { incidentEntrySchema } from '../../assessment/schema-incident';
import { listTexts, mapTexts, type TypedText } from '../../assessment/schema-texts';
import type { IncidentGuide } from '../../pack/schema-incident';

/** The texts of an act that a paper for others may hold; of every other act none. */
const TOLD: Readonly<Partial<Record<IncidentAct['kind'], readonly string[]>>> = {
  'detail-set': ['text'],
  'contract-set': ['counterparty', 'clause', 'recipient'],
};

/** Acts of which others may know nothing at all. */
const UNTOLD: ReadonlySet<IncidentAct['kind']> = new Set([
  'decided',
  'noted',
  'owner-set',
  'item-set',
  'set-aside',
  'taken-up',
]);

/** A moment of counsel’s own, or one that is her judgment. */
function isKept(act: IncidentAct, guide: IncidentGuide): boolean {
  if (UNTOLD.has(act.kind)) return true;
  if (act.kind !== 'moment-set') return false;
  const known = guide.moments.find(({ id }) => id === act.of);
  return known === undefined || known.isJudgment === true;
}

function actOf({ path }: TypedText, entry: IncidentEntry): IncidentAct | undefined {
  const [part, place = ''] = path;
  return part === 'acts' ? entry.acts[Number(place)] : undefined;
}

function isTold(text: TypedText, entry: IncidentEntry): boolean {
  const act = actOf(text, entry);
  return act !== undefined && TOLD[act.kind]?.includes(text.path.at(-1) ?? '') === true;
}

/**
 * A log with the facts that notices and letters are filled from and nothing else: no decision, no note, no reason, no owner,
 * nobody’s name, no judgment. Its hashes fit no more.
 */
export function toldIncident(log: readonly IncidentEntry[], guide: IncidentGuide): readonly IncidentEntry[] {
  return log.map((entry) => {
    const acts = entry.acts.filter((act) => !isKept(act, guide));
    const kept = { ...entry, acts };
    return mapTexts(incidentEntrySchema, kept, (text) => (isTold(text, kept) ? text.text : ''));
  });
}

/** The texts of every record of an incident that no paper for others may hold; lines besides are names and references. */
export function keptIncidentTexts(
  entries: readonly IncidentEntry[],
): readonly { readonly name: string; readonly text: string; readonly isTold: boolean }[] {
  return entries.flatMap((entry) =>
    listTexts(incidentEntrySchema, entry)
      .filter(({ size }) => size !== 'line')
      .map((text) => ({
        name: `what entry ${String(entry.number)} of the record of an incident says`,
        text: text.text,
        isTold: isTold(text, entry),
      })),
  );
}
