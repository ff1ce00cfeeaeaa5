import type { FileValue } from '#kit';

const isFileValue = (told: unknown): told is FileValue =>
  typeof told === 'object' && told !== null && 'sha256' in told && 'bytes' in told && 'media' in told && 'name' in told;

/** Stores a file at the station and gives what an entry cites it by. Rejects with the station's own sentence. */
export async function readFileAnswer(file: File): Promise<FileValue> {
  const query = new URLSearchParams({
    name: file.name,
    media: file.type === '' ? 'application/octet-stream' : file.type,
  });
  const response = await fetch(`/api/files?${query.toString()}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/octet-stream' },
    credentials: 'same-origin',
  });
  const told: unknown = await response.json().catch(() => undefined);
  if (response.ok && isFileValue(told)) return told;
  throw new Error(sentenceIn(told));
}

function sentenceIn(told: unknown): string {
  if (typeof told !== 'object' || told === null || !('title' in told) || !('way' in told)) return '';
  return `${String(told.title)} ${String(told.way)}`;
}

export const problemOf = (cause: unknown, usual: string): string =>
  cause instanceof Error && cause.message !== '' ? cause.message : usual;
