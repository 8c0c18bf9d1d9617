/** The papers of an incident as documents: its title, then what the model has of it. */
import type { Block } from '../blocks/block-types';
import { heading } from '../blocks/build';
import type { IncidentPaper } from '../incident/incident-types';
import type { ReportModel } from '../model-types';

/** A builder of one of them. Says nothing where the model is of no incident: makers refuse that before. */
export function incidentBlocks(paper: IncidentPaper) {
  return ({ incident }: ReportModel, title: string): readonly Block[] =>
    incident === null ? [] : [heading(title, { level: 0 }), ...incident.papers[paper]];
}
