import { uuidv7 } from '#book';
import type { Typed, TypedFields } from './form-typed.ts';

/** A form half filled in, as it lies in this browser. */
export interface FormDraft {
  /** Made once per form: sending it twice writes it once. */
  readonly id: string;
  readonly subject: Typed;
  readonly data: TypedFields;
  readonly universal: TypedFields;
}

export const newId = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

export const emptyForm = (subject: string): FormDraft => ({
  id: newId(),
  subject: { type: 'subject', id: subject, text: subject },
  data: {},
  universal: {},
});

const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null;

/** Only our own forms write here; what an older version left is told by its shape and dropped. */
const isDraft = (given: unknown): given is FormDraft =>
  isObject(given) &&
  typeof given['id'] === 'string' &&
  isObject(given['data']) &&
  isObject(given['universal']) &&
  isObject(given['subject']);

/** Storage may be closed to us (private window, policy) or full: then the form holds what is typed, and only that. */
export function readStored(key: string): FormDraft | undefined {
  try {
    const told: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isDraft(told) ? told : undefined;
  } catch {
    return undefined;
  }
}

export function store(key: string, draft: FormDraft | undefined): void {
  try {
    if (draft === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // What is typed stays on the page.
  }
}
