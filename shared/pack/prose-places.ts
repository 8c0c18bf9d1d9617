/** Walks the prose of a pack and names the file and path of everything in it. Judges nothing. */
import { eachWithin, entriesOf, refsOf, within, type LocatedPart } from './places';
import type { Applicability, AuthorityRef, Pack, QuestionProse, RecordCondition } from './schema';

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

/** Every condition on the record. */
export function recordConditionsOf(pack: Pack): readonly LocatedPart<RecordCondition>[] {
  const { issues, prompts, contradictions } = entriesOf(pack);
  const ofIssues = issues.flatMap((issue) => [
    ...eachWithin(issue, 'rules', issue.part.rules).flatMap((rule) =>
      eachWithin(rule, 'needed', rule.part.needed),
    ),
    ...eachWithin(issue, 'shortAnswers', issue.part.shortAnswers).flatMap((each) =>
      eachWithin(each, 'when', each.part.when),
    ),
    ...eachWithin(issue, 'counters', issue.part.counters).flatMap((each) =>
      eachWithin(each, 'when', each.part.when),
    ),
  ]);
  const answers = prompts.flatMap((prompt) =>
    eachWithin(prompt, 'answers', prompt.part.answers).flatMap((each) =>
      eachWithin(each, 'when', each.part.when),
    ),
  );
  return [
    ...ofIssues,
    ...answers,
    ...contradictions.flatMap((each) => eachWithin(each, 'when', each.part.when)),
  ];
}

/** Every condition on the profile that a text of documents has, those inside conditions on the record left out. */
export function proseConditionsOf(pack: Pack): readonly LocatedPart<Applicability>[] {
  const added = proseOf(pack).flatMap((prose) =>
    eachWithin(prose, 'addApply', prose.part.addApply).map((each) => within(each, 'when', each.part.when)),
  );
  const rules = entriesOf(pack).issues.flatMap((issue) =>
    eachWithin(issue, 'rules', issue.part.rules).flatMap((each) =>
      each.part.when === undefined ? [] : [within(each, 'when', each.part.when)],
    ),
  );
  return [...added, ...rules];
}

/** Every source a text of documents names. */
export function proseCitationsOf(pack: Pack): readonly LocatedPart<AuthorityRef>[] {
  const added = proseOf(pack).flatMap((prose) =>
    eachWithin(prose, 'addApply', prose.part.addApply).flatMap(refsOf),
  );
  const issues = entriesOf(pack).issues.flatMap((issue) => [
    ...eachWithin(issue, 'rules', issue.part.rules).flatMap(refsOf),
    ...eachWithin(issue, 'counters', issue.part.counters).flatMap(refsOf),
  ]);
  return [...added, ...issues];
}
