import { about, faulty, isObject, value, wrongType } from './field.ts';
import type { Field, FieldOptions } from './field.ts';

/** Names of subjects: letters, digits, dots, dashes, slashes; at most 64 characters. A device id may begin with a dash. */
export const subjectName = /^[\p{L}\p{N}_-][\p{L}\p{N}._/-]{0,63}$/u;

/**
 * The name of another subject, e.g. a patrol's. With `shares`, the entry also belongs to that subject's history,
 * which is only possible inside one desk; across desks a reference is a link and the join happens in a view.
 */
export function ref(line: string, subject: string, options: FieldOptions & { shares?: boolean } = {}): Field<string> {
  const { shares, ...rest } = options;
  return {
    about: {
      ...about('ref', line, { ...rest, schema: { type: 'string', pattern: subjectName.source } }),
      subject,
      ...(shares === true ? { shares } : {}),
    },
    read: (given, path) =>
      typeof given === 'string' && subjectName.test(given)
        ? value(given)
        : faulty({ code: 'subject.wrong', path, given, params: { type: subject, limit: '64' } }),
  };
}

/** The id of another entry. */
export function entryRef(line: string, options: FieldOptions = {}): Field<string> {
  const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  return {
    about: about('entry', line, { ...options, schema: { type: 'string', pattern: pattern.source } }),
    read: (given, path) =>
      typeof given === 'string' && pattern.test(given) ? value(given) : faulty({ code: 'entry.unknown', path, given }),
  };
}

export type FileValue = { sha256: string; bytes: number; media: string; name: string };

/** A stored file, cited by the SHA-256 of its bytes. The bytes travel apart from the entry. */
export function file(line: string, options: FieldOptions = {}): Field<FileValue> {
  const schema = {
    type: 'object',
    additionalProperties: false,
    required: ['sha256', 'bytes', 'media', 'name'],
    properties: {
      sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      bytes: { type: 'integer', minimum: 0 },
      media: { type: 'string', maxLength: 100 },
      name: { type: 'string', maxLength: 200 },
    },
  };
  return {
    about: about('file', line, { ...options, schema }),
    read(given, path) {
      const wrong = wrongType(path, given, {
        type: 'file',
        example: '{"sha256":"…","bytes":1,"media":"text/plain","name":"…"}',
      });
      if (!isObject(given)) return wrong;
      const { sha256, bytes, media, name } = given;
      if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return wrong;
      if (typeof bytes !== 'number' || !Number.isSafeInteger(bytes) || bytes < 0) return wrong;
      if (typeof media !== 'string' || typeof name !== 'string' || media.length > 100 || name.length > 200)
        return wrong;
      return value({ sha256, bytes, media, name });
    },
  };
}
