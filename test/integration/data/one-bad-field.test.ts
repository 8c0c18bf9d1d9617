/** A field that does not fit keeps nothing else from being saved, and its words are lost to nothing. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createAssessment, readAssessment } from '@renderer/data/assessments-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { parsePendingSaves } from '@renderer/records/parse-pending-saves';
import { flushPendingSaves, pendingSaves, requestSave } from '@renderer/records/pending-saves';
import { messageFor } from '@shared/wording/errors/messages';
import { loadAnswerDraft, ofAction, ofAnswer } from '../../helpers/record-saves';
import { buildAction } from '../../helpers/record-builders';
import { answerTo, openStore, useFreshDisk, valueOf } from './database-helpers';

const LONG = 'word '.repeat(5_200);

let repository: Repository;
let id = '';

beforeEach(async () => {
  useFreshDisk();
  repository = await openStore();
  id = valueOf(await createAssessment(repository, 'Acme'));
});

async function save(item: Parameters<typeof requestSave>[0]): Promise<boolean> {
  requestSave(item, 'now');
  return flushPendingSaves();
}

describe('one field that is too long', () => {
  it('keeps its words on the way, and the rest is saved, also what is typed later', async () => {
    expect(await save(ofAnswer(id, answerTo('A-1', { note: 'short' })))).toBe(true);
    expect(await save(ofAnswer(id, answerTo('A-1', { note: LONG, privilegedNote: 'kept' })))).toBe(false);
    const stored = () => readAssessment(repository, id);
    expect(valueOf(await stored()).answers).toMatchObject([{ note: 'short', privilegedNote: 'kept' }]);
    expect(valueOf(await loadAnswerDraft(repository, id, 'A-1'))).toMatchObject({ note: LONG });
    // Neither a further attempt nor another record is held up, and an attempt that brings nothing new writes nothing.
    const { updatedAt, audit } = valueOf(await stored());
    expect(await save(ofAction(id, buildAction('one')))).toBe(false);
    expect(valueOf(await stored()).actions).toHaveLength(1);
    expect(await save(ofAnswer(id, answerTo('A-1', { note: LONG, privilegedNote: 'kept' })))).toBe(false);
    expect(valueOf(await stored()).audit).toHaveLength(audit.length + 1);
    expect(updatedAt).not.toBe('');
    expect(await save(ofAnswer(id, answerTo('A-1', { note: 'fits', privilegedNote: 'kept' })))).toBe(true);
    expect(valueOf(await stored()).answers).toMatchObject([{ note: 'fits', privilegedNote: 'kept' }]);
  });

  it('is handed over for the next start and taken back as it was typed', async () => {
    await save(ofAnswer(id, answerTo('A-2', { note: LONG })));
    const handedOver = JSON.stringify(pendingSaves());
    expect(parsePendingSaves(handedOver)).toEqual({ items: pendingSaves(), unreadable: [] });
    await save(ofAnswer(id, answerTo('A-2', { note: '' })));
  });

  it('is told as what it is', () => {
    expect(messageFor({ code: 'field-not-saved', context: { fields: 'note' } }).happened).toContain('(note)');
  });
});
