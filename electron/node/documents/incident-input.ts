/** Which incident a document is of, and what of it the document may show. */
import type { AssessmentFile, IncidentEntry } from '@shared/assessment/schema';
import { incidentEntrySchema } from '@shared/assessment/schema-incident';
import { mapTexts, type TypedText } from '@shared/assessment/schema-texts';
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import { singleLine } from '@shared/base/single-line';
import { dayOf, endOfDay, toClockInstant } from '@shared/clocks/moments';
import { chooseNotices } from '@shared/document/incident/choose-notices';
import { incidentContextOf } from '@shared/document/incident/incident-context';
import type { IncidentInput } from '@shared/document/incident/incident-types';
import { descriptorOf, isOfIncident } from '@shared/document/kinds/registry';
import { contextOf } from '@shared/document/parts/context';
import { usualIncident } from '@shared/incident/choose-incident';
import { verifyChain } from '@shared/history/hash-chain';
import { logOf } from '@shared/incident/incident-log';
import type { Pack } from '@shared/pack/schema';
import { toldIncident } from '@shared/release/editions/incident-in';
import { scoreAssessment } from '@shared/scoring/score';
import { REDACTION_MARK } from '@shared/wording/edition';
import type { MakeRequest } from './make-request';

/** The log up to the entry asked for. */
function logFor({ source, incident }: MakeRequest, id: string): readonly IncidentEntry[] {
  const last = incident?.entry ?? null;
  const log = logOf(source.assessment.incidents, id);
  return last === null ? log : log.filter(({ number }) => number <= last);
}

/** The moment that was asked for, else the end of the day. */
function momentFor({ incident, asOf, timeZone = 'UTC' }: MakeRequest): string {
  return incident?.at ?? toClockInstant(endOfDay(dayOf(asOf), timeZone)).utc;
}

/** What the record and the profile of the file ask notices for; privileged words decide too, and none of them is told. */
function withNotices(
  input: IncidentInput,
  file: AssessmentFile,
  { request, pack }: WithPack,
): IncidentInput | null {
  const { assessment } = file;
  const report = contextOf({
    pack,
    assessment,
    score: scoreAssessment(pack, assessment),
    asOf: request.asOf,
    fingerprint: '',
  });
  const context = incidentContextOf(input, report);
  return context === null
    ? null
    : { ...input, notices: chooseNotices(context, request.incident?.notices ?? null) };
}

interface WithPack {
  readonly request: MakeRequest;
  readonly pack: Pack;
}

/**
 * The incident of a request.
 *
 * @returns `undefined` for a document that is of none; `incident-missing` where the assessment has none, or not the one that was
 *   asked for, or the pack has nothing for incidents
 */
export function incidentFor({ request, pack }: WithPack): Result<IncidentInput | undefined, AppError> {
  const { kind, source, timeZone = 'UTC' } = request;
  if (!isOfIncident(kind)) return ok(undefined);
  const id = request.incident?.id ?? usualIncident(source.assessment.incidents);
  if (id === null || pack.incident === null) return fail('incident-missing');
  const log = logFor(request, id);
  const { legend = null, reader } = descriptorOf(kind);
  const whole: IncidentInput = {
    id,
    log,
    check: verifyChain(log),
    at: momentFor(request),
    zone: timeZone,
    notices: [],
    isWhole: reader === 'inside',
    legend,
  };
  const chosen = withNotices(whole, source, { request, pack });
  if (chosen === null) return fail('incident-missing');
  return ok(whole.isWhole ? chosen : { ...chosen, log: toldIncident(log, pack.incident) });
}

/** The same with other texts in its log. */
function withTexts(input: IncidentInput, change: (text: TypedText) => string): IncidentInput {
  return { ...input, log: input.log.map((entry) => mapTexts(incidentEntrySchema, entry, change)) };
}

/** The same with texts fit for a writer; lines stay lines. */
export function incidentFit(input: IncidentInput, change: (text: string) => string): IncidentInput {
  return withTexts(input, ({ text, size }) => (size === 'line' ? singleLine(change(text)) : change(text)));
}

/** The same without anything that was typed: what stands in every paper of its kind. */
export function blankIncident(input: IncidentInput): IncidentInput {
  return withTexts(input, () => '');
}

/** The same with a mark for everything that was typed. */
export function markedIncident(input: IncidentInput): IncidentInput {
  return withTexts(input, ({ text }) => (text === '' ? '' : REDACTION_MARK));
}
