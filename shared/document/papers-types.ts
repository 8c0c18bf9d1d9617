/** The papers beside memo and briefing, laid out. None holds a privileged note. Types only. */
import type { Block } from './blocks/block-types';

export interface PapersPart {
  /** A regulator’s questions. */
  readonly regulator: readonly Block[];
  /** A counterparty’s questions. */
  readonly counterparty: readonly Block[];
  /** The record then and now. */
  readonly comparison: readonly Block[];
  readonly privilegeLog: readonly Block[];
  readonly exhibits: readonly Block[];
  readonly coverLetter: readonly Block[];
}
