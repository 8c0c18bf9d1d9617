import { assessmentFileSchema, type AssessmentFile } from '@shared/assessment/schema';

/** A ready-made assessment of a fictional organization, to look around in. */
export interface Sample {
  /** The name of its file, without the ending. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** The samples that ship with the app, as the list names them. What is in them is fetched when one is opened. */
export const SAMPLES: readonly Sample[] = [
  {
    id: 'eu-facing-software-maker',
    title: 'Larkspindle Software — EU product rules and agents',
    description: 'Larkspindle Software, Inc. (fictional): 85 questions answered, 4 not known yet.',
  },
  {
    id: 'federal-contractor',
    title: 'Pike’s Hollow — scanner product and federal contracts',
    description: 'Pike’s Hollow Federal Systems LLC (fictional): 85 questions answered, 7 not known yet.',
  },
  {
    id: 'frontier-developer',
    title: 'Meridian Lattice — frontier framework and agent exposure',
    description: 'Meridian Lattice AI, Inc. (fictional): 88 questions answered, 7 not known yet.',
  },
  {
    id: 'hospital-network',
    title: 'Rowan Ferry Health — clinical agents and ePHI',
    description: 'Rowan Ferry Health Network (fictional): 61 questions answered, 4 not known yet.',
  },
  {
    id: 'new-york-insurer',
    title: 'Quillhaven Mutual Life — Part 500 and claims agents',
    description:
      'Quillhaven Mutual Life Insurance Company (fictional): 58 questions answered, 3 not known yet.',
  },
  {
    id: 'regional-bank',
    title: 'Thornbury Falls Bank — EO 14409 readiness, November 2026',
    description: 'Thornbury Falls Bancorp, Inc. (fictional): 60 questions answered, 8 not known yet.',
  },
];

const FOLDER = '../../../resources/samples/';

const files = import.meta.glob<unknown>('../../../resources/samples/*.json', { import: 'default' });

/** What is in a sample. A missing or broken one is a bug, so loading it throws. */
export async function loadSample({ id }: Sample): Promise<AssessmentFile> {
  return assessmentFileSchema.parse(await files[`${FOLDER}${id}.json`]?.());
}
