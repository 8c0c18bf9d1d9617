/** What the answers of an assessment say of each thing to keep. Pure; a question that the pack does not have says nothing. */
import type { Answer } from '../assessment/schema';
import type { IncidentGuide, PreservationItem } from '../pack/schema-incident';
import type { Option, Question } from '../pack/schema';
import {
  keptTraces,
  loggedBy,
  retentionOf,
  type GivenQuestion,
  type KeptTraces,
  type LoggedAnswer,
} from './preservation';
import type { Incident } from './types';

/** A question that bears on an item, with its answer. */
export interface PreservationBearing extends GivenQuestion {
  /** The option that speaks of the item, and whether it was chosen; `null` where the whole answer does. */
  readonly tick: { readonly option: Option; readonly logged: LoggedAnswer } | null;
}

/** What items are read against. */
export interface PreservationReader {
  readonly guide: Pick<IncidentGuide, 'retentions'>;
  readonly questionById: ReadonlyMap<string, Question>;
  readonly answers: readonly Answer[];
  readonly incident: Incident;
  /** The moment of the reader, UTC. */
  readonly asOf: string;
}

/** What the answers say of one item. */
export interface PreservationSaid {
  readonly bearings: readonly PreservationBearing[];
  /**
   * Until when its traces are kept; `null` where nothing in the assessment is about that. `not-logged`: the answer does not
   * name it among what is logged, so that no period is its own.
   */
  readonly kept: KeptTraces | { readonly kind: 'not-logged' } | null;
}

type Read = Pick<PreservationReader, 'questionById' | 'answers'>;

function givenOf(id: string, { questionById, answers }: Read): GivenQuestion | null {
  const question = questionById.get(id);
  if (question === undefined) return null;
  return { question, answer: answers.find(({ questionId }) => questionId === id) };
}

function bearingOf(
  { question: id, option: optionId }: PreservationItem['bears'][number],
  read: Read,
): readonly PreservationBearing[] {
  const given = givenOf(id, read);
  if (given === null) return [];
  const option = given.question.options.find((candidate) => candidate.id === optionId);
  return [{ ...given, tick: option === undefined ? null : { option, logged: loggedBy(given, option.id) } }];
}

/** What the answers of the assessment say of an item. */
export function preservationSaid(item: PreservationItem, reader: PreservationReader): PreservationSaid {
  const { guide, incident, asOf } = reader;
  const bearings = item.bears.flatMap((bears) => bearingOf(bears, reader));
  const given = item.retention === undefined ? null : givenOf(item.retention, reader);
  if (given === null) return { bearings, kept: null };
  if (bearings.some(({ tick }) => tick?.logged === 'no')) return { bearings, kept: { kind: 'not-logged' } };
  return { bearings, kept: keptTraces(retentionOf(guide, given), incident, asOf) };
}
