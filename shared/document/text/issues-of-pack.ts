/** The issues of a pack; of a pack without any, one for each module, so that every pack can be told in issues. */
import { onceFor } from '../../base/once-for';
import { lowerFirst } from '../../base/words';
import { packIndex } from '../../pack/pack-index';
import type { Issue, Module, Pack } from '../../pack/schema';

/** Where a question is discussed. */
export interface IssuePlace {
  readonly id: string;
  readonly role: 'key' | 'support' | 'aside';
}

interface Places {
  readonly issues: readonly Issue[];
  readonly byQuestion: ReadonlyMap<string, IssuePlace>;
}

type Told = Pick<Pack, 'issues' | 'prose' | 'modules' | 'facets' | 'authorities' | 'scenarios' | 'decisions'>;

function issueOfModule({ id, title, questions }: Module, rank: number, pack: Told): Issue {
  const asked = new Set(questions.map((question) => question.id));
  return {
    id,
    title,
    fragment: { text: lowerFirst(title) },
    boardMessage: `${title} needs attention.`,
    question: `How does the record stand on ${lowerFirst(title)}?`,
    rank,
    scenarios: pack.scenarios
      .filter(({ controls }) => controls.some(({ question }) => asked.has(question)))
      .map((scenario) => scenario.id),
    rules: [],
    shortAnswers: [],
    counters: [],
  };
}

function placesOf(pack: Told): Places {
  if (pack.issues.length === 0) {
    const issues = pack.modules.map((module, index) => issueOfModule(module, index + 1, pack));
    const byQuestion = pack.modules.flatMap(({ id, questions }) =>
      questions.map((question): [string, IssuePlace] => [question.id, { id, role: 'key' }]),
    );
    return { issues, byQuestion: new Map(byQuestion) };
  }
  const told = pack.prose.flatMap(({ questions }) =>
    questions.map(({ question, issue }): [string, IssuePlace] => [question, issue]),
  );
  const aside: IssuePlace = { id: '', role: 'aside' };
  const untold = packIndex(pack).questions.map(({ id }): [string, IssuePlace] => [id, aside]);
  return { issues: pack.issues, byQuestion: new Map([...untold, ...told]) };
}

const places: (pack: Told) => Places = onceFor(placesOf);

/** The issues, in the pack’s order. */
export function issuesOf(pack: Told): readonly Issue[] {
  return places(pack).issues;
}

/** Where a question is discussed; `undefined` for one the pack does not have. */
export function issueOf(questionId: string, pack: Told): IssuePlace | undefined {
  return places(pack).byQuestion.get(questionId);
}
