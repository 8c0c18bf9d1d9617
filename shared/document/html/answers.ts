/** One question with everything recorded about it, for the page of answers. Marks privileged notes as such. */
import type { AnalysisModuleView, AnswerView, EvidenceView, UnknownAnswerView } from '../memo-types';
import { HEADLINE_WORDS } from '../../wording/headline-words';
import { element, type HtmlElement } from './element';
import { citeTexts, facts, listFact, htmlParagraph, htmlSection, typed, type Fact } from './parts';

/** Where an answer stands on the page. */
export function answerId(questionId: string): string {
  return `answer-${questionId}`;
}

function textFact(term: string, text: string): readonly Fact[] {
  return text === '' ? [] : [[term, typed(text, 'dd')]];
}

function privileged(note: string): readonly Fact[] {
  if (note === '') return [];
  return [['Privileged note', element('dd', { class: 'privileged typed', dir: 'auto' }, note)]];
}

function evidenceFact(evidence: readonly EvidenceView[], toAskFor: readonly string[]): readonly Fact[] {
  if (evidence.length > 0) {
    return [['Evidence', listFact(evidence.map(({ label, location }) => `${label} (${location})`))]];
  }
  return toAskFor.length === 0 ? [] : [['Evidence to ask for', listFact(toAskFor)]];
}

function listed(term: string, items: readonly string[]): readonly Fact[] {
  return items.length === 0 ? [] : [[term, listFact(items)]];
}

/** One question with its answer, under a heading. */
export function answerArticle(view: AnswerView, heading: 'h3' | 'h4'): HtmlElement {
  const { finding } = view;
  const about = [view.asked, view.recorded === '' ? '' : `${view.recorded}.`].filter((text) => text !== '');
  const title = [element('span', { class: 'number' }, view.questionId), view.question];
  return element(
    'article',
    { id: answerId(view.questionId), class: 'answer' },
    element(heading, {}, title),
    facts([
      [view.state, typed(view.answer.join('\n'), 'dd')],
      ...textFact('Note', view.note),
      ...listed('Law', view.law),
      ...(finding === null ? [] : textFact('Finding', `${finding.title}. ${finding.action}`)),
      ...privileged(view.privilegedNote),
      ...evidenceFact(view.evidence, view.evidenceToAskFor),
      ...textFact('Why it matters', view.why),
      ...listed('Authorities', citeTexts(view.cites)),
      ...textFact('How it came here', about.join(' ')),
    ]),
  );
}

function group(title: string, views: readonly AnswerView[]): readonly HtmlElement[] {
  if (views.length === 0) return [];
  return [element('h3', {}, title), ...views.map((view) => answerArticle(view, 'h4'))];
}

/** A module of the factual record: its answers one after the other, under nothing that judges them. */
export function factualModuleSection({ id, title, notRequired }: AnalysisModuleView): HtmlElement {
  return htmlSection(
    `module-${id}`,
    title,
    notRequired.map((view) => answerArticle(view, 'h3')),
  );
}

/** A module: what law requires, or may, apart from the rest. */
export function moduleSection(module: AnalysisModuleView): HtmlElement {
  const about = [module.purpose, module.readiness, module.answered].filter((text) => text !== '');
  return htmlSection(`module-${module.id}`, module.title, [
    ...(about.length === 0 ? [] : [htmlParagraph(about.join(' '))]),
    ...group(HEADLINE_WORDS['legal-exposure'].group, module.required),
    ...group(HEADLINE_WORDS['position-readiness'].group, module.notRequired),
  ]);
}

/** An answer the pack has no question for, exactly as stored. */
export function unknownArticle(view: UnknownAnswerView): HtmlElement {
  return element(
    'article',
    { id: answerId(view.questionId), class: 'answer' },
    element('h3', {}, view.questionId),
    facts([
      ['Stored answer', typed(view.answer, 'dd')],
      ['Given under', typed(`Pack ${view.packVersion}`, 'dd')],
      ...textFact('Note', view.note),
      ...privileged(view.privilegedNote),
      ...evidenceFact(view.evidence, []),
    ]),
  );
}
