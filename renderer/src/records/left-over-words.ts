/** Puts what was to be saved into words that can be kept elsewhere. Leaves nothing of it out, and formats nothing. */
import { recordName } from '@shared/wording/record-words';
import type { PendingSave } from './pending-saves';

function leaves(value: unknown, path: string): readonly string[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'string') return [`${path}: ${value}`];
  if (typeof value !== 'object') return [`${path}: ${JSON.stringify(value)}`];
  const entries = Object.entries(value);
  const isList = Array.isArray(value);
  return entries.flatMap(([key, inside]) => {
    const step = isList ? String(Number(key) + 1) : key;
    return leaves(inside, path === '' ? step : `${path} ${step}`);
  });
}

function linesOf(item: Exclude<PendingSave, { kind: 'removal' }>): readonly string[] {
  switch (item.kind) {
    case 'title':
      return [`the name of the assessment: ${item.title}`];
    case 'profile':
      return ['the profile', ...leaves(item.profile, '')];
    case 'record':
      return [recordName(item.record.kind, item.record.value), ...leaves(item.record.value, '')];
  }
}

/** One paragraph for each, as plain text; a removal holds no words. */
export function leftOverWords(items: readonly PendingSave[]): string {
  return items.flatMap((item) => (item.kind === 'removal' ? [] : [linesOf(item).join('\n')])).join('\n\n');
}
