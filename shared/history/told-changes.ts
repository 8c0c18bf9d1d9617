/** What a saved change comes to in the log: old and new of what is chosen, and of typed texts only which. Pure. */
import isEqual from 'lodash-es/isEqual.js';
import type { Answer, AnswerValue, DecisionRecord, Profile } from '../assessment/schema';
import { noteOf, typingNote, type LogNote } from './log-notes';

/** What is not told of: when and by whom is the entry’s own. */
const AUTHORSHIP: ReadonlySet<string> = new Set(['updatedAt', 'updatedBy', 'createdAt']);

const NO_ANSWER = 'no answer';

/** The fields in which two states of a thing differ, in order of their names. */
function changedFields(before: object, after: object): readonly string[] {
  const [left, right] = [
    new Map<string, unknown>(Object.entries(before)),
    new Map<string, unknown>(Object.entries(after)),
  ];
  const names = [...new Set([...left.keys(), ...right.keys()])].filter((name) => !AUTHORSHIP.has(name));
  return names.filter((name) => !isEqual(left.get(name), right.get(name))).sort();
}

/** What was chosen. Who finds out and the reason are typed texts, and not told. */
function choiceIn(value: AnswerValue | null | undefined): string {
  switch (value?.kind) {
    case undefined:
      return NO_ANSWER;
    case 'value':
      return value.optionIds.join(', ');
    case 'unknown':
      return 'not known';
    case 'not-applicable':
      return 'does not apply';
  }
}

/** What a saved answer changed: the choice, old to new, and the texts beside it by their names. */
export function answerNotes(before: Answer | undefined, after: Answer): readonly LogNote[] {
  const { questionId: question } = after;
  const [from, to] = [choiceIn(before?.value), choiceIn(after.value)];
  const chosen = from === to ? [] : [noteOf('answer-changed', { question, from, to })];
  const empty = { note: '', privilegedNote: '', evidence: [] };
  const fields = changedFields(before ?? empty, { ...after }).filter(
    (name) =>
      !['questionId', 'packVersion', 'value'].includes(name) &&
      !(before === undefined && isBlank(after, name)),
  );
  const isOther = from === to && !isEqual(before?.value ?? null, after.value);
  const texts = [...fields, ...(isOther ? ['particulars'] : [])];
  return texts.length === 0
    ? chosen
    : [...chosen, typingNote('note-changed', { question, texts: texts.join(', ') })];
}

function isBlank(answer: Answer, name: string): boolean {
  const value = new Map<string, unknown>(Object.entries(answer)).get(name);
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A record that can change, by its kind and its key among its own. */
export interface ToldRecord {
  readonly kind: string;
  readonly key: string;
  readonly value: object;
}

function nameOf({ kind, key }: Pick<ToldRecord, 'kind' | 'key'>): LogNote['detail'] {
  return key === '' ? { kind } : { kind, record: key };
}

/** What a saved record changed: that it is there, or which of its fields are others. */
export function recordNotes(before: object | undefined, after: ToldRecord): readonly LogNote[] {
  if (before === undefined) return [noteOf('record-added', nameOf(after))];
  const fields = changedFields(before, after.value);
  if (fields.length === 0) return [];
  return [typingNote('record-changed', { ...nameOf(after), fields: fields.join(', ') })];
}

/** What a saved decision changed: what was decided, old to new, and else as of any record. */
export function decisionNotes(before: DecisionRecord | undefined, after: DecisionRecord): readonly LogNote[] {
  const [from, to] = [before, after].map((each) => each?.choice?.optionCode ?? 'nothing decided');
  const decision = after.decisionId;
  const decided =
    from === to ? [] : [noteOf('decision-changed', { decision, from: from ?? '', to: to ?? '' })];
  return [...decided, ...recordNotes(before, { kind: 'decision', key: decision, value: after })];
}

/** That a record was taken away. */
export function removalNotes(removed: Pick<ToldRecord, 'kind' | 'key'>): readonly LogNote[] {
  return [noteOf('record-removed', nameOf(removed))];
}

/** What stands at the head of an assessment. */
export interface ToldHead {
  readonly title: string;
  readonly profile: Profile;
  readonly pack: { readonly id: string; readonly version: string };
}

function factNotes(before: Profile, after: Profile): readonly LogNote[] {
  const chosen = ({ facets }: Profile, fact: string): string =>
    (facets[fact] ?? []).join(', ') || 'not known';
  const facts = [...new Set([...Object.keys(before.facets), ...Object.keys(after.facets)])].sort();
  return facts
    .filter((fact) => chosen(before, fact) !== chosen(after, fact))
    .map((fact) => noteOf('profile-changed', { fact, from: chosen(before, fact), to: chosen(after, fact) }));
}

/** What a change of the head comes to. */
export function headNotes(before: ToldHead, after: ToldHead): readonly LogNote[] {
  const names = changedFields(before.profile, after.profile).filter((name) => name !== 'facets');
  const [from, to] = [before.pack.version, after.pack.version];
  return [
    ...(before.title === after.title
      ? []
      : [noteOf('title-changed', { from: before.title, to: after.title })]),
    ...(names.length === 0 ? [] : [typingNote('names-changed', { names: names.join(', ') })]),
    ...factNotes(before.profile, after.profile),
    ...(from === to ? [] : [noteOf('pack-version-changed', { from, to })]),
  ];
}
