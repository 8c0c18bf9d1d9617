/**
 * Turns a pack into what it says on a given day: where an authority has expired, the words prepared for that
 * case take the place of the usual ones. Never removes a question or a citation, never reads a clock.
 */
import { packIndex } from './pack-index';
import type { Authority, Pack, Question, Statement } from './schema';
import { authorityStatusOf } from './authority-status';

/** One place where an expired authority has changed the words. */
export interface Switch {
  readonly kind: 'question' | 'statement';
  /** Id of the question or statement. */
  readonly id: string;
  /** Id of the authority that has expired. */
  readonly authority: string;
  /** Its last day, `YYYY-MM-DD`. */
  readonly expiredOn: string;
  /** Why the words differ, as the pack puts it. */
  readonly because: string;
}

export interface PackAsOf {
  readonly pack: Pack;
  /** In the pack's order: questions first. */
  readonly switches: readonly Switch[];
}

type Expired = ReadonlyMap<string, string>;

function expiredAuthorities(authorities: readonly Authority[], asOf: string): Expired {
  const expired = authorities.filter((authority) => authorityStatusOf(authority, asOf).status === 'expired');
  return new Map(expired.map((authority) => [authority.id, authority.expiresOn ?? '']));
}

interface Switchable {
  readonly id: string;
  readonly variants: readonly { readonly whenExpired: string; readonly because: string }[];
}

function switchesOf(kind: Switch['kind'], of: Switchable, expired: Expired): readonly Switch[] {
  return of.variants.flatMap(({ whenExpired, because }) => {
    const expiredOn = expired.get(whenExpired);
    return expiredOn === undefined ? [] : [{ kind, id: of.id, authority: whenExpired, expiredOn, because }];
  });
}

function questionAsOf(question: Question, expired: Expired): Question {
  const due = question.variants.filter((variant) => expired.has(variant.whenExpired));
  const why = due.findLast((variant) => variant.why !== undefined)?.why ?? question.why;
  const finding = due.findLast((variant) => variant.finding !== undefined)?.finding ?? question.finding;
  return why === question.why && finding === question.finding ? question : { ...question, why, finding };
}

function statementAsOf(statement: Statement, expired: Expired): Statement {
  const text = statement.variants.findLast((variant) => expired.has(variant.whenExpired))?.text;
  return text === undefined || text === statement.text ? statement : { ...statement, text };
}

/** Maps a list and keeps the very list when no item changed, so that "nothing changed" can be seen by identity. */
function mapKept<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  const changed = items.map(change);
  return changed.some((item, place) => item !== items[place]) ? changed : items;
}

/**
 * Resolves the dated switches of a pack.
 *
 * @param asOf - the day, `YYYY-MM-DD`
 * @returns the same pack object when no words change. Where several variants of one text are due, the last
 *   one that has words wins. Applying it again on the same day changes nothing and lists the same switches.
 */
export function packAsOf(pack: Pack, asOf: string): PackAsOf {
  const expired = expiredAuthorities(pack.authorities, asOf);
  if (expired.size === 0) return { pack, switches: [] };
  const modules = mapKept(pack.modules, (module) => {
    const questions = mapKept(module.questions, (question) => questionAsOf(question, expired));
    return questions === module.questions ? module : { ...module, questions };
  });
  const statements = mapKept(pack.statements, (statement) => statementAsOf(statement, expired));
  const questions = packIndex(pack).questions;
  const switches = [
    ...questions.flatMap((question) => switchesOf('question', question, expired)),
    ...pack.statements.flatMap((statement) => switchesOf('statement', statement, expired)),
  ];
  const isSame = modules === pack.modules && statements === pack.statements;
  return { pack: isSame ? pack : { ...pack, modules, statements }, switches };
}
