/** Two states of the record side by side in words: what was true then, what is true now. Judges neither. */
import type { ReportContext } from '../../parts/context';
import { changesSinceLast } from '../../parts/changes';
import { phrase, sentence, type Trace } from '../sentence';
import type { Part, Unit } from '../unit';

const TRACE: Trace = [{ kind: 'figure', path: 'history' }];

function table(
  id: string,
  heads: readonly [string, string, string],
  rows: readonly (readonly [string, string, string])[],
): readonly Unit[] {
  if (rows.length === 0) return [];
  const [first, second, third] = heads;
  return [
    {
      kind: 'table',
      id,
      columns: [
        { title: first, share: 0.4 },
        { title: second, share: 0.3 },
        { title: third, share: 0.3 },
      ],
      rows: rows.map((cells, index) => ({
        id: `${id}/${String(index)}`,
        cells: cells.map((text) => [phrase('fact', text, TRACE)]),
      })),
    },
  ];
}

function part(id: string, title: string, units: readonly Unit[]): readonly Part[] {
  return units.length === 0 ? [] : [{ id: `comparison/${id}`, title, level: 1, units }];
}

function list(id: string, texts: readonly string[]): readonly Unit[] {
  if (texts.length === 0) return [];
  return [
    {
      kind: 'list',
      id,
      style: 'bullet',
      items: texts.map((text, index) => ({
        id: `${id}/${String(index)}`,
        label: null,
        sentences: [sentence('fact', text, TRACE)],
      })),
    },
  ];
}

function saying(text: string): readonly Unit[] {
  return [
    {
      kind: 'paragraph',
      id: 'comparison/summary',
      label: null,
      style: 'lead',
      sentences: [sentence('fact', text, TRACE)],
    },
  ];
}

/** The paper; where there is no earlier state it says so. */
export function comparison(report: ReportContext): readonly Part[] {
  const changes = changesSinceLast(report);
  if (changes === null)
    return part('summary', 'Summary', saying('There is no earlier snapshot to compare with'));
  const { since, summary, headlines, answers, facts, closed, opened } = changes;
  return [
    ...part('summary', 'Summary', [
      ...saying(`Compared with ${since}. ${summary}`),
      ...list(
        'comparison/figures',
        headlines.map(({ title, sentence: moved }) => `${title}: ${moved}`),
      ),
    ]),
    ...part(
      'facts',
      'Facts of the organization',
      table(
        'comparison/facts',
        ['Fact', 'Then', 'Now'],
        facts.map(({ title, before, after }) => [title, before, after]),
      ),
    ),
    ...part(
      'answers',
      'Answers',
      table(
        'comparison/answers',
        ['Question', 'Then', 'Now'],
        answers.map(({ questionId, question, before, after }) => [
          `${questionId} ${question}`,
          before,
          after,
        ]),
      ),
    ),
    ...part(
      'closed',
      'Findings that closed',
      list(
        'comparison/closed',
        closed.map(({ title }) => title),
      ),
    ),
    ...part(
      'opened',
      'Findings that came to light',
      list(
        'comparison/opened',
        opened.map(({ title }) => title),
      ),
    ),
  ];
}
