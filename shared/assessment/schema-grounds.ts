/** What something of counsel’s was recorded against, so that a change of it can be told. */
import { z } from 'zod';
import type { DeepReadonly } from '../base/deep-readonly';
import { packEntityId } from './schema-basics';

/** What an answer or a fact of the profile was when a reason was recorded against it. */
export const ground = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    questionId: packEntityId,
    state: z.enum(['answered', 'unknown', 'not-applicable', 'open']),
    optionIds: z.array(packEntityId).max(50),
  }),
  z.strictObject({ kind: z.literal('fact'), facet: packEntityId, optionIds: z.array(packEntityId).max(50) }),
]);

export type Ground = DeepReadonly<z.infer<typeof ground>>;
