import type { Fault, Lang, Refusal, RuleRefusal } from '#kit';
import { faultWords, interpolate } from '#kit';

/** Proof that an entry is on the disk: it exists only after fsync, and the same id always gets the same one. */
export interface Receipt {
  readonly id: string;
  readonly position: number;
  readonly kind: string;
  readonly subject: string;
  readonly received: string;
  /** Hash of the entry's leaf in the tree, base64. */
  readonly leaf: string;
  /** Minutes between what happened and its receipt, when more than an hour: the entry is late for ever. */
  readonly lateMinutes?: number;
}

export type Outcome =
  | { readonly ok: true; readonly receipt: Receipt; readonly again: boolean }
  | { readonly ok: false; readonly faults: readonly Refused[] };

/** A fault as the station hands it out: of the kit, or of a desk's rule with its own words. */
export type Refused = Fault & { readonly rule?: RuleRefusal };

/** Minutes after which an entry is late. Source: domain rule C8. */
export const lateAfterMinutes = 60;

const isKitCode = (code: string): code is keyof typeof faultWords => Object.hasOwn(faultWords, code);

/** A fault in the reader's language: what is wrong and the way out. */
export function told(refused: Refused, lang: Lang): Refusal {
  const { rule, ...fault } = refused;
  const said = rule ?? (isKitCode(fault.code) ? faultWords[fault.code] : undefined);
  const params = { ...fault.params, value: fault.value, field: fault.field };
  return {
    ...fault,
    message: said === undefined ? fault.code : interpolate(said.what[lang], params, lang),
    way: said === undefined ? '' : interpolate(said.way[lang], params, lang),
  };
}
