/** Title, date, provenance and legends of a report; the same words on both documents. */
import { readIncident } from '../../incident/read-incident';
import { shortUtc } from '../../wording/incident-times';
import { EXERCISE_LEGEND } from '../running-words';
import { ANNEX_IDS, annexesInWord } from '../annexes';
import { lettersOf } from '../../base/scripts';
import { singleLine } from '../../base/single-line';
import { noticeOf } from '../../wording/notice';
import { formatDate, lawReadInWords } from '../../wording/format';
import { shortFingerprint } from '../../assessment/fingerprint';
import { EDITION_WORDS, type Edition } from '../../wording/edition';
import type { IncidentInput } from '../incident/incident-types';
import type { CoverView, FinalityView, ReportInput } from '../model-types';

const CONFIDENTIAL = 'Privileged and confidential';
const PRIVILEGED = `${CONFIDENTIAL} · Attorney–client communication`;

/** Work product needs a matter in view: nothing else claims it. */
function privilegedLegend({ matter }: ReportInput['assessment']): string {
  const state = matter?.litigation.state;
  const isInView = state === 'anticipated' || state === 'pending';
  return isInView ? `${PRIVILEGED} · Attorney work product` : PRIVILEGED;
}

/** What stands on every page, by the purpose of the edition. */
function legendOf(edition: Edition, { assessment }: ReportInput): string {
  switch (edition) {
    case 'privileged':
    case 'board':
      return privilegedLegend(assessment);
    case 'factual':
      return 'Confidential · Facts as recorded · No legal advice';
    case 'redacted':
      return 'Confidential · Names and terms have been redacted';
  }
}

/** The letterhead as recorded; without a name there is none. */
function letterheadOf({ matter }: ReportInput['assessment']): CoverView['letterhead'] {
  const name = matter?.letterhead.name.trim() ?? '';
  if (matter === null || name === '') return null;
  const lines = matter.letterhead.address.map((each) => each.trim()).filter((each) => each !== '');
  const { logo } = matter.letterhead;
  const alt = logo === undefined || logo.alt.trim() === '' ? `Logo of ${name}` : logo.alt.trim();
  return { name, address: lines.join(' · '), logo: logo === undefined ? null : { ...logo, alt } };
}

/** A value as typed, or the words that say it is missing. Never empty: the PDF writer must not meet a gap. */
export function orMissing(value: string, missing: string): string {
  return value.trim() === '' ? missing : value.trim();
}

const RUNNING_TITLE_CHARACTERS = 78;

function clipped(text: string): string {
  const flat = singleLine(text);
  const letters = lettersOf(flat);
  if (letters.length <= RUNNING_TITLE_CHARACTERS) return flat;
  return `${letters.slice(0, RUNNING_TITLE_CHARACTERS - 1).join('')}…`;
}

/** A snapshot nobody has signed is a record along the way: what is made from it stays a draft. */
function finalityOf({ finality, asOf }: ReportInput): FinalityView | null {
  if (finality === undefined || finality === null || finality.signatures.length === 0) return null;
  const { snapshotNumber, label, signatures, isNamed, asOf: signed } = finality;
  const name = label.trim() === '' ? '' : `, “${singleLine(label)}”`;
  return {
    snapshot: `Snapshot ${String(snapshotNumber)}${name}${isNamed ? '' : ' (name and day as recorded)'}`,
    days: signed === asOf ? null : { signed: formatDate(signed), printed: formatDate(asOf) },
    signatures: signatures.map(({ name: signer, role, signedOn }) => ({
      name: singleLine(signer),
      role: orMissing(role, 'Role not recorded'),
      date: formatDate(signedOn),
    })),
  };
}

/** Head and legend share one line of every page: an exercise leaves the grounds of privilege out of it. */
function incidentLegend({ id, log, legend }: IncidentInput, own: string): string {
  const isReal = (readIncident(log, id)?.exercise ?? null) === null;
  return isReal ? (legend ?? own) : `${EXERCISE_LEGEND} · ${legend ?? CONFIDENTIAL}`;
}

/** A paper of an incident: how confidential it is, that it is an exercise, and the moment it is read as of. */
function incidentCover(input: ReportInput): Pick<CoverView, 'privilegeLegend' | 'moment' | 'ofIncident'> {
  const { incident, edition = 'privileged' } = input;
  const own = legendOf(edition, input);
  if (incident === undefined) return { privilegeLegend: own, moment: null, ofIncident: null };
  const { id, log, at, isWhole } = incident;
  return {
    privilegeLegend: incidentLegend(incident, own),
    moment: isWhole ? `As of ${shortUtc(at)}` : null,
    ofIncident: { incident: id, entry: log.at(-1)?.number ?? 0, at },
  };
}

/** Builds the title block. */
export function coverOf(input: ReportInput): CoverView {
  const { assessment, pack, asOf, fingerprint, edition = 'privileged' } = input;
  const organization = orMissing(assessment.profile.organisation, 'Organization not named');
  return {
    organization,
    matter: assessment.title,
    runningTitle: clipped(organization),
    date: formatDate(asOf),
    asOf,
    timeZone: input.timeZone ?? 'UTC',
    lawAsOf: lawReadInWords(pack.manifest.editionOn, asOf),
    pack: `${pack.manifest.title}, edition ${pack.manifest.version}`,
    preparedBy: orMissing(assessment.profile.preparedBy, 'Not named'),
    preparedFor: orMissing(assessment.profile.preparedFor, 'Not named'),
    fingerprint,
    fingerprintShort: shortFingerprint(fingerprint),
    ...incidentCover(input),
    letterhead: letterheadOf(assessment),
    edition,
    annexes: annexesInWord(input.annexes ?? ANNEX_IDS),
    editionTitle: EDITION_WORDS[edition].title,
    notice: noticeOf(pack.manifest),
    // Nobody signs the record of an incident off with a snapshot.
    finality: input.incident === undefined ? finalityOf(input) : null,
  };
}
