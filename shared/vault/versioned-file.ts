/** Files of the vault: JSON that says which it is and in which version. Knows no file system. */
import { z } from 'zod';
import { decodeUtf8, encodeUtf8 } from '../base/utf8';

/** What files of a kind are held to. */
export interface FileForm<Content> {
  readonly format: string;
  readonly version: number;
  /** Of what is beside format and version. */
  readonly content: z.ZodType<Content>;
}

/** What stands in a file. */
export type FoundFile<Content> =
  | { readonly kind: 'read'; readonly content: Content }
  /** A later version of the app wrote it. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable' };

const headSchema = z.looseObject({ format: z.string(), formatVersion: z.number().int().min(1) });

/** The bytes of a file, one field to a line, so that a person can find things in it. */
export function writeVersioned<Content extends object>(
  { format, version }: Pick<FileForm<Content>, 'format' | 'version'>,
  content: Content,
): Uint8Array {
  return encodeUtf8(`${JSON.stringify({ format, formatVersion: version, ...content }, null, 1)}\n`);
}

function parseJson(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch {
    return null;
  }
}

/** Reads a file. Never throws. */
export function readVersioned<Content>(
  { format, version, content }: FileForm<Content>,
  bytes: Uint8Array,
): FoundFile<Content> {
  const head = headSchema.safeParse(parseJson(decodeUtf8(bytes) ?? ''));
  if (!head.success || head.data.format !== format) return { kind: 'unreadable' };
  if (head.data.formatVersion > version) return { kind: 'newer' };
  const rest = Object.entries(head.data).filter(([name]) => name !== 'format' && name !== 'formatVersion');
  const read = content.safeParse(Object.fromEntries(rest));
  const isRead = read.success && head.data.formatVersion === version;
  return isRead ? { kind: 'read', content: read.data } : { kind: 'unreadable' };
}
