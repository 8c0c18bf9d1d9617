/** The rows as they are stored: random ids, revisions and an opaque body. Knows no database and no meaning of a body. */

/** A row whose body the row codec made. */
export interface StoredRow {
  readonly id: string;
  readonly rev: number;
  readonly body: unknown;
}

/** `rev` goes up by one with every change to the assessment or to any of its answers or records. */
export type StoredAssessmentRow = StoredRow;

/** A row of an assessment. Its `rev` is the revision of the assessment that it was written with. */
export interface PartRow extends StoredRow {
  readonly assessmentId: string;
}

export type AnswerRow = PartRow;

/** A decision, an action, the estimate of loss, a snapshot or an audit entry; which one stands in the body. */
export type RecordRow = PartRow;

/** A pack that was brought in. Its name and version stand in the body. */
export type StoredPackRow = StoredRow;

/** A row that could not be read, kept exactly as it was found. */
export interface QuarantineRow {
  readonly id: string;
  readonly table: 'assessments' | 'answers' | 'records';
  readonly assessmentId: string;
  readonly rowId: string;
  readonly row: unknown;
}

/** What each table holds. */
export interface TableRows {
  readonly assessments: StoredAssessmentRow;
  readonly answers: AnswerRow;
  readonly records: RecordRow;
  readonly quarantine: QuarantineRow;
  readonly packs: StoredPackRow;
}

export type TableName = keyof TableRows;

/** A row together with the table it stands in. */
export type RowInTable<Table extends TableName = TableName> = {
  readonly [Name in Table]: { readonly table: Name; readonly row: TableRows[Name] };
}[Table];

/** A row by its table and id. */
export interface RowName {
  readonly table: TableName;
  readonly id: string;
}

/** The rows of one assessment. */
export interface AssessmentRows {
  readonly row: StoredAssessmentRow;
  readonly answerRows: readonly AnswerRow[];
  readonly recordRows: readonly RecordRow[];
}
