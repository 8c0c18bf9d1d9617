/** Walks the prose of a pack and names the file and path of everything in it. Judges nothing. */
import { entriesOf, within, type LocatedPart } from './places';
import type { Applicability, AuthorityRef, Issue, Pack, QuestionProse, RecordCondition } from './schema';

/** The prose of one question in the file it stands in. */
export type LocatedProse = LocatedPart<QuestionProse>;

/** The prose of every question, in the order of the files. */
export function proseOf(pack: Pick<Pack, 'manifest' | 'prose'>): readonly LocatedProse[] {
  return pack.prose.flatMap(({ questions }, index) =>
    questions.map((part, place) => ({
      part,
      file: pack.manifest.prose[index] ?? 'pack.json',
      path: `questions.${String(place)}`,
      owner: `the prose of ${part.question}`,
    })),
  );
}

/** Every issue. */
export function issuesIn(pack: Pick<Pack, 'issues'>): readonly LocatedPart<Issue>[] {
  return pack.issues.map((part, place) => ({
    part,
    file: 'issues.json',
    path: String(place),
    owner: `issue ${part.id}`,
  }));
}

function listed<Part>(
  outer: LocatedPart<unknown>,
  step: string,
  parts: readonly Part[],
): readonly LocatedPart<Part>[] {
  return parts.map((part, place) => within(outer, `${step}.${String(place)}`, part));
}

/** Every condition on the record. */
export function recordConditionsOf(pack: Pack): readonly LocatedPart<RecordCondition>[] {
  const issues = issuesIn(pack).flatMap((issue) => [
    ...listed(issue, 'rules', issue.part.rules).flatMap((rule) => listed(rule, 'needed', rule.part.needed)),
    ...listed(issue, 'shortAnswers', issue.part.shortAnswers).flatMap((each) =>
      listed(each, 'when', each.part.when),
    ),
    ...listed(issue, 'counters', issue.part.counters).flatMap((each) => listed(each, 'when', each.part.when)),
  ]);
  const { prompts, contradictions } = entriesOf(pack);
  const answers = prompts.flatMap((prompt) =>
    listed(prompt, 'answers', prompt.part.answers).flatMap((each) => listed(each, 'when', each.part.when)),
  );
  return [...issues, ...answers, ...contradictions.flatMap((each) => listed(each, 'when', each.part.when))];
}

/** Every condition on the profile that a text of documents has, those inside conditions on the record left out. */
export function proseConditionsOf(pack: Pack): readonly LocatedPart<Applicability>[] {
  const added = proseOf(pack).flatMap((prose) =>
    listed(prose, 'addApply', prose.part.addApply).map((each) => within(each, 'when', each.part.when)),
  );
  const rules = issuesIn(pack).flatMap((issue) =>
    listed(issue, 'rules', issue.part.rules).flatMap((each) =>
      each.part.when === undefined ? [] : [within(each, 'when', each.part.when)],
    ),
  );
  return [...added, ...rules];
}

/** Every source a text of documents names. */
export function proseCitationsOf(pack: Pack): readonly LocatedPart<AuthorityRef>[] {
  const cited = (outer: LocatedPart<{ readonly authorities: readonly AuthorityRef[] }>) =>
    listed(outer, 'authorities', outer.part.authorities);
  const added = proseOf(pack).flatMap((prose) =>
    listed(prose, 'addApply', prose.part.addApply).flatMap(cited),
  );
  const issues = issuesIn(pack).flatMap((issue) => [
    ...listed(issue, 'rules', issue.part.rules).flatMap(cited),
    ...listed(issue, 'counters', issue.part.counters).flatMap(cited),
  ]);
  return [...added, ...issues];
}
