/** The builder of each document that is written in blocks; the compiler asks for one for every such descriptor. */
import type { Edition } from '../../wording/edition';
import type { Block } from '../blocks/block-types';
import { shortenCites } from '../blocks/short-cites';
import type { ReportModel } from '../model-types';
import { answersBlocks } from './answers/answers-page';
import { briefingBlocks } from './briefing';
import { factualBlocks } from './factual-record';
import { incidentBlocks } from './incident-papers';
import { memoBlocks } from './memo/memo';
import { paperBlocks } from './other-papers';
import { DOCUMENTS, type BlocksKind } from './registry';

/** Builds all of a document under its title. */
type BlocksBuilder = (model: ReportModel, title: string) => readonly Block[];

/** The memo of facts alone is the factual record. */
const memoOrRecord: BlocksBuilder = (model, title) =>
  model.common.cover.edition === 'factual' ? factualBlocks(model, title) : memoBlocks(model, title);

const BUILDERS: Readonly<Record<BlocksKind, BlocksBuilder>> = {
  // Never receives the memo's part of the model.
  briefing: ({ common }, title) => briefingBlocks(common, title),
  memo: memoOrRecord,
  'memo-docx': memoOrRecord,
  'answers-html': answersBlocks,
  'regulator-answers': paperBlocks('regulator'),
  'counterparty-answers': paperBlocks('counterparty'),
  comparison: paperBlocks('comparison'),
  'privilege-log': paperBlocks('privilegeLog'),
  exhibits: paperBlocks('exhibits'),
  'cover-letter': paperBlocks('coverLetter'),
  'incident-card': incidentBlocks('card'),
  'incident-clocks': incidentBlocks('clocks'),
  'incident-clocks-docx': incidentBlocks('clocks'),
  'incident-file': incidentBlocks('file'),
  'incident-hold': incidentBlocks('hold'),
  'incident-vendor-letter': incidentBlocks('vendorLetter'),
  'incident-notices': incidentBlocks('notices'),
};

/** What a document is called inside; what holds facts alone may be called otherwise. */
export function documentTitle(kind: BlocksKind, edition: Edition): string {
  const { title, factualTitle } = DOCUMENTS[kind].content;
  return edition === 'factual' ? factualTitle : title;
}

/** The blocks of a document. Equal models give equal blocks. */
export function blocksOf(kind: BlocksKind, model: ReportModel): readonly Block[] {
  return shortenCites(BUILDERS[kind](model, documentTitle(kind, model.common.cover.edition)));
}
