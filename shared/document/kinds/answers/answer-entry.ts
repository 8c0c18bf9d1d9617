/** One question with everything recorded about it, for the page of answers. Marks privileged notes as such. */
import { HEADLINE_WORDS } from '../../../wording/headline-words';
import type { Block, HeadingLevel, TermsBlock } from '../../blocks/block-types';
import { heading, paragraph, words } from '../../blocks/build';
import { answerDestination } from '../../blocks/destinations';
import type { CiteView } from '../../cite-types';
import type { AnalysisModuleView, AnswerView, EvidenceView, UnknownAnswerView } from '../../memo-types';

/** A term with what belongs to it. */
type Fact = TermsBlock['entries'][number];

/** What stands as somebody put it. */
export function typedFact(term: string, text: string): Fact {
  return { term, blocks: [paragraph(text, 'body', { isTyped: true })] };
}

function optional(term: string, text: string): readonly Fact[] {
  return text === '' ? [] : [typedFact(term, text)];
}

function listed(term: string, items: readonly string[]): readonly Fact[] {
  if (items.length === 0) return [];
  const list: Block = {
    kind: 'list',
    marker: 'bullet',
    items: items.map((text) => [paragraph(text, 'body', { isTyped: true })]),
  };
  return [{ term, blocks: [list] }];
}

function privileged(note: string): readonly Fact[] {
  if (note === '') return [];
  return [{ term: 'Privileged note', blocks: [{ kind: 'privileged-note', inlines: [words(note)] }] }];
}

function evidenceFact(evidence: readonly EvidenceView[], toAskFor: readonly string[]): readonly Fact[] {
  const named = evidence.map(({ label, location }) => `${label} (${location})`);
  return named.length > 0 ? listed('Evidence', named) : listed('Evidence to ask for', toAskFor);
}

/** "1 Code 2, Sec. 3 [P]; expires December 11, 2026": each citation with its mark. */
function citeTexts(cites: readonly CiteView[]): readonly string[] {
  return cites.map(({ text, mark, warning }) => `${text} [${mark}]${warning === '' ? '' : `; ${warning}`}`);
}

function entry(title: Block, entries: readonly Fact[]): Block {
  return { kind: 'keep-together', when: 'if-short', blocks: [title, { kind: 'terms', entries }] };
}

/** One question with its answer, under a heading of a level. */
export function answerEntry(view: AnswerView, level: HeadingLevel): Block {
  const { finding, questionId } = view;
  const about = [view.asked, view.recorded === '' ? '' : `${view.recorded}.`].filter((text) => text !== '');
  const title = heading(view.question, {
    level,
    role: 'entry',
    label: questionId,
    id: answerDestination(questionId),
  });
  return entry(title, [
    typedFact(view.state, view.answer.join('\n')),
    ...optional('Note', view.note),
    ...listed('Law', view.law),
    ...(finding === null ? [] : optional('Finding', `${finding.title}. ${finding.action}`)),
    ...privileged(view.privilegedNote),
    ...evidenceFact(view.evidence, view.evidenceToAskFor),
    ...optional('Why it matters', view.why),
    ...listed('Authorities', citeTexts(view.cites)),
    ...optional('How it came here', about.join(' ')),
  ]);
}

function group(title: string, views: readonly AnswerView[]): readonly Block[] {
  if (views.length === 0) return [];
  return [heading(title, { level: 2 }), ...views.map((view) => answerEntry(view, 3))];
}

function moduleHeading({ id, title }: AnalysisModuleView): Block {
  return heading(title, { level: 1, id: `module-${id}`, inContents: true });
}

/** A module of the factual record: its answers one after the other, under nothing that judges them. */
export function factualModule(module: AnalysisModuleView): readonly Block[] {
  return [moduleHeading(module), ...module.notRequired.map((view) => answerEntry(view, 2))];
}

/** A module: what law requires, or may, apart from the rest. */
export function wholeModule(module: AnalysisModuleView): readonly Block[] {
  const about = [module.purpose, module.readiness, module.answered].filter((text) => text !== '');
  return [
    moduleHeading(module),
    ...(about.length === 0 ? [] : [paragraph(about.join(' '))]),
    ...group(HEADLINE_WORDS['legal-exposure'].group, module.required),
    ...group(HEADLINE_WORDS['position-readiness'].group, module.notRequired),
  ];
}

/** An answer the pack has no question for, exactly as stored. */
export function unknownEntry(view: UnknownAnswerView): Block {
  const { questionId } = view;
  const title = heading(questionId, { level: 2, role: 'entry', id: answerDestination(questionId) });
  return entry(title, [
    typedFact('Stored answer', view.answer),
    typedFact('Given under', `Pack ${view.packVersion}`),
    ...optional('Note', view.note),
    ...privileged(view.privilegedNote),
    ...evidenceFact(view.evidence, []),
  ]);
}
