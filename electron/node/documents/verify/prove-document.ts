/**
 * Proves a finished file: everything its edition must hold is in it, and nothing its edition must not hold. Reads
 * the bytes as a stranger would; takes nothing from those who built them.
 */
import { inTimeZone } from '@shared/assessment/local-moments';
import { fingerprintOf } from '@shared/assessment/fingerprint';
import { withoutUnprinted } from '@shared/assessment/note-use';
import { assessmentFileSchema, type AssessmentFile } from '@shared/assessment/schema';
import { fail, type AppError } from '@shared/base/app-error';
import type { DocumentProof } from '@shared/release/proof/document-proof';
import { ok, type Result } from '@shared/base/result';
import { packAsOf } from '@shared/pack/pack-as-of';
import type { Pack } from '@shared/pack/schema';
import type { AnnexId } from '@shared/document/annexes';
import { descriptorOf, type DocumentKind } from '@shared/document/kinds/registry';
import type { IncidentInput } from '@shared/document/incident/incident-types';
import type { EditionRules } from '@shared/release/editions/apply-edition';
import { publicPlaces, termsInText, type PublicPlaces } from '@shared/release/editions/public-words';
import { packTextsFor, recordTextsFor, textsIn } from '@shared/release/editions/texts';
import {
  excludedTexts,
  keptNotes,
  searchExcluded,
  type Excluded,
  type Leak,
} from '@shared/release/proof/excluded';
import type { ProofItem } from '@shared/release/proof/items';
import { proveComplete, type Proof } from '@shared/release/proof/prove';
import { proveData } from '@shared/release/proof/prove-data';
import { itemsOf } from '@shared/release/proof/recipe';
import type { ExtractedDocument } from '@shared/release/proof/extracted-document';
import { NOTHING_TO_TELL, type RedactionReport } from '@shared/release/redaction-report';
import { reportRedaction } from '@shared/release/report-redaction';
import { scoreAssessment } from '@shared/scoring/score';
import { searchBytes, textsInBytes } from './byte-search';
import { extractDocument } from '../extract/extract-document';
import { extractStreams } from '../extract/pdf-raw';
import { unpackedParts } from '../extract/read-zip';

/** What is to be proven. */
export interface ProofRequest {
  readonly kind: DocumentKind;
  readonly rules: EditionRules;
  readonly asOf: string;
  /** Whose days it names. Left out: those of UTC. */
  readonly timeZone?: string;
  /** Whether a calendar has days that have passed. */
  readonly pastDates?: boolean;
  /** The annexes it was made with. */
  readonly annexes: readonly AnnexId[];
  readonly bytes: Uint8Array;
  /** The assessment as it is, with all that the edition leaves out. */
  readonly original: AssessmentFile;
  /** What the edition was made from. */
  readonly shown: { readonly file: AssessmentFile; readonly pack: Pack };
  /** The pack as it is. */
  readonly pack: Pack;
  /** The incident it is of, as it may show it. Left out: it is of the assessment. */
  readonly incident?: IncidentInput | undefined;
  /** SHA-256 of the file that must be attached; `null` for none. */
  readonly attached: string | null;
  /** The words that stand in every document of this kind. Asked for only when something is searched for. */
  readonly fixedWords: () => Promise<readonly string[]>;
  /** This very document with a mark for every typed text: all it says, and its bytes. Asked for only when it decides. */
  readonly untyped: () => Promise<{ readonly words: readonly string[]; readonly bytes: Uint8Array }>;
}

const NAMED_AT_MOST = 5;

function searchedParts(kind: DocumentKind, bytes: Uint8Array): readonly Uint8Array[] {
  switch (descriptorOf(kind).format) {
    case 'pdf':
      return extractStreams(bytes).streams;
    case 'docx':
    case 'pptx':
    case 'xlsx':
      return unpackedParts(bytes).map((part) => part.bytes);
    default:
      return [];
  }
}

/** The file, and every part of it that was compressed, unpacked. */
function blocksOf(kind: DocumentKind, bytes: Uint8Array): readonly Uint8Array[] {
  return [bytes, ...searchedParts(kind, bytes)];
}

function named(leaks: readonly Leak[]): string {
  const lines = [...new Set(leaks.map(({ what, where }) => `${what} in ${where}`))];
  const more = lines.length - NAMED_AT_MOST;
  return `${lines.slice(0, NAMED_AT_MOST).join('; ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}

interface Exclusion {
  readonly searched: number;
  readonly indistinct: number;
  readonly redaction: RedactionReport;
}

const NOTHING_EXCLUDED: Exclusion = { searched: 0, indistinct: 0, redaction: NOTHING_TO_TELL };

/** What is searched for beyond what the edition leaves out, and the words that stand in every document of the kind. */
interface Search {
  readonly kept: readonly Excluded[];
  readonly fixedWords: readonly string[];
}

/** All that the edition may say. */
function permittedTexts(
  { rules, shown, kind, incident }: ProofRequest,
  { kept, fixedWords }: Search,
): readonly string[] {
  const scope = { edition: rules.edition, reader: descriptorOf(kind).reader };
  const mayHold = kept.length === 0 ? shown.file.assessment : withoutUnprinted(shown.file.assessment);
  return [
    ...recordTextsFor(scope, { ...shown.file, assessment: mayHold }),
    ...packTextsFor(scope, shown.pack),
    ...textsIn(incident?.log ?? []),
    ...fixedWords,
    // Words of ours that stand one after the other in such a document make no run of anybody else’s.
    fixedWords.join('\n'),
  ];
}

/** Where terms stand in public words: the pack’s, those of every such document, and those of this one that nobody typed. */
async function placesOfTerms(
  { rules: { terms }, pack, untyped, kind, bytes }: ProofRequest,
  { fixedWords }: Search,
  read: ExtractedDocument,
): Promise<PublicPlaces> {
  const texts = [...textsIn(pack), ...fixedWords];
  const places = publicPlaces(terms, texts);
  const isExplained =
    read.places.every(({ text }) => termsInText(text, terms, places).leaked.length === 0) &&
    searchBytes(blocksOf(kind, bytes), { texts: [], terms, publicPlaces: places }).length === 0;
  if (isExplained) return places;
  const without = await untyped();
  const inBytes = textsInBytes(blocksOf(kind, without.bytes), terms);
  return publicPlaces(terms, [...texts, ...without.words, ...inBytes]);
}

async function proveExclusion(
  request: ProofRequest,
  search: Search,
  read: ExtractedDocument,
): Promise<Result<Exclusion, AppError>> {
  const { rules, original, shown, kind, bytes } = request;
  const { terms, left = [], edition } = rules;
  const { reader } = descriptorOf(kind);
  const isOfIncident = request.incident !== undefined;
  const source = { assessment: original.assessment, pack: request.pack, reader, isOfIncident };
  const places = await placesOfTerms(request, search, read);
  const look = (untyped: readonly string[]) =>
    searchExcluded({
      places: read.places,
      terms,
      publicPlaces: places,
      excluded: [...search.kept, ...excludedTexts(edition, source)],
      permitted: permittedTexts(request, search),
      untyped,
    });
  const first = look([]);
  // What this very document says where nobody typed is asked for only when it decides.
  const found = first.leaks.length === 0 ? first : look((await request.untyped()).words);
  const texts = found.sought.filter(({ written }) => written !== '');
  const inBytes = searchBytes(blocksOf(kind, bytes), { texts, terms, publicPlaces: places });
  const leaks = [...found.leaks, ...inBytes];
  if (leaks.length > 0) return fail('document-leaks', { found: named(leaks) });
  const redaction = reportRedaction({
    terms,
    left,
    original: original.assessment,
    shown: shown.file.assessment,
    places,
    body: read.places.map(({ text }) => text).join('\n'),
    publicTexts: [...textsIn(request.pack), ...search.fixedWords],
    explained: termsInText(read.body, terms, places).explained,
  });
  return ok({ searched: found.searched, indistinct: found.indistinct.length, redaction });
}

/** The data itself is no document: it is the record, whole. */
function keptOut({ kind, original }: ProofRequest): readonly Excluded[] {
  return descriptorOf(kind).content.of === 'data' ? [] : keptNotes(original.assessment);
}

/** A privileged edition leaves out nothing but what counsel keeps out of every document; without that, `null`. */
async function searchOf(request: ProofRequest): Promise<Search | null> {
  const kept = keptOut(request);
  if (request.rules.edition === 'privileged' && kept.length === 0) return null;
  return { kept, fixedWords: await request.fixedWords() };
}

function attachedItem(sha256: string | null): readonly ProofItem[] {
  if (sha256 === null) return [];
  return [
    { kind: 'attachment', name: 'the attached assessment', texts: [sha256], under: { kind: 'attached' } },
  ];
}

function completeDocument(request: ProofRequest, read: ExtractedDocument): Proof {
  const { kind, rules, shown, asOf, attached, annexes, original, pack: given } = request;
  const { timeZone = 'UTC', pastDates = false, incident } = request;
  const whole = {
    assessment: inTimeZone(original.assessment, timeZone),
    fingerprint: fingerprintOf(original, given.manifest),
  };
  const { pack } = packAsOf(shown.pack, asOf);
  const assessment = inTimeZone(shown.file.assessment, timeZone);
  const score = scoreAssessment(pack, assessment);
  const document = { kind, edition: rules.edition, annexes };
  const items = [
    ...itemsOf(document, { pack, assessment, score, asOf, whole, pastDates, incident }),
    ...attachedItem(attached),
  ];
  return proveComplete(read, items, pack);
}

/** Throws when the file is no assessment. */
function completeData({ bytes, shown }: ProofRequest): Proof {
  // By the schema alone: what is stored goes out as it is, a day nobody can have meant included.
  const file = assessmentFileSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  return proveData(file.assessment, shown.file.assessment);
}

/** A proof, with what counsel is told about a redacted document. */
export interface ProvenDocument {
  readonly proof: DocumentProof;
  readonly redaction: RedactionReport;
}

/**
 * Proves one file.
 *
 * @param onProgress - told the share that is done, 0 to 1
 * @returns what is present and what is missing; `document-leaks` (`found`) when something excluded was found.
 *   Rejects when the file cannot be read back.
 */
export async function proveDocument(
  request: ProofRequest,
  onProgress: (done: number) => void,
): Promise<Result<ProvenDocument, AppError>> {
  const { kind, bytes } = request;
  const search = await searchOf(request);
  const read = await extractDocument(descriptorOf(kind).format, bytes, onProgress);
  const exclusion = search === null ? ok(NOTHING_EXCLUDED) : await proveExclusion(request, search, read);
  if (!exclusion.ok) return exclusion;
  const isData = descriptorOf(kind).content.of === 'data';
  const proof = isData ? completeData(request) : completeDocument(request, read);
  const { searched: excluded, indistinct, redaction } = exclusion.value;
  return ok({ proof: { ...proof, excluded, indistinct }, redaction });
}
