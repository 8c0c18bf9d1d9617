import { assessmentFileSchema, type AssessmentFile } from '@shared/assessment/schema';

/** A ready-made assessment of a fictional organization, to look around in. */
export interface Sample {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly file: AssessmentFile;
}

const sources = import.meta.glob<unknown>('../../../resources/samples/*.json', {
  eager: true,
  import: 'default',
});

function describe({ assessment }: AssessmentFile): string {
  const values = assessment.answers.map((answer) => answer.value?.kind);
  const unknown = values.filter((kind) => kind === 'unknown').length;
  const answered = values.filter((kind) => kind !== undefined).length - unknown;
  return `${assessment.profile.organisation}: ${String(answered)} questions answered, ${String(unknown)} not known yet.`;
}

function parseSample([path, content]: readonly [string, unknown]): Sample {
  const file = assessmentFileSchema.parse(content);
  const id = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
  return { id, title: file.assessment.title, description: describe(file), file };
}

/** The samples that ship with the app, by file name. A broken one is a bug, so loading it throws. */
export const samples: readonly Sample[] = Object.entries(sources)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(parseSample);
