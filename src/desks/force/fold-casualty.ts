import { of } from '#kit';
import type { Fact } from '#kit';
import type { RowOf, Rows } from './fold.ts';
import { kinds } from './kinds.ts';

type Notice = { -readonly [K in keyof RowOf<'casualty'>]: RowOf<'casualty'>[K] };

/**
 * Casualty notices in order. Each is authorised by two persons other than the reporter, and the family is told of each;
 * an authorisation by one of the three again counts for nothing, however it came into the book.
 */
export function foldNotices(history: readonly Fact[], person: string): Pick<Rows, 'casualty' | 'contact'> {
  const notices: Notice[] = [];
  let began: string | undefined;
  for (const fact of history) {
    if (endsChain(fact)) began = undefined;
    if (of(kinds.reported, fact)) {
      began ??= fact.occurred;
      notices.push(opened(fact, { person, notice: notices.length + 1, since_at: began, type: fact.data.type }));
    }
    const latest = notices.at(-1);
    if (latest !== undefined) advance(latest, fact);
  }
  return { casualty: notices, contact: contactsOf(history, person) };
}

/** Back on duty: what is reported later is another story. */
const endsChain = (fact: Fact): boolean =>
  (of(kinds.status, fact) && fact.data.state === 'on_duty') || of(kinds.arrived, fact);

const opened = (fact: Fact, at: Pick<Notice, 'person' | 'notice' | 'since_at' | 'type'>): Notice => ({
  ...at,
  at: fact.occurred,
  reporter: fact.author.who,
  first_by: null,
  first_at: null,
  second_by: null,
  second_at: null,
  kin_at: null,
  entry: fact.id,
});

function advance(notice: Notice, fact: Fact): void {
  const { who } = fact.author;
  if (of(kinds.authorisedFirst, fact) && notice.first_by === null && who !== notice.reporter) {
    notice.first_by = who;
    notice.first_at = fact.occurred;
  }
  const fresh = notice.first_by !== null && who !== notice.first_by && who !== notice.reporter;
  if (of(kinds.authorisedSecond, fact) && notice.second_by === null && fresh) {
    notice.second_by = who;
    notice.second_at = fact.occurred;
  }
  if (of(kinds.kinNotified, fact)) notice.kin_at ??= fact.occurred;
}

/** Telling the family is a contact too, and the one that reaches them. */
const contactsOf = (history: readonly Fact[], person: string): RowOf<'contact'>[] =>
  history.flatMap((fact) => {
    const contact = (channel: string, reached: boolean) => [
      { person, at: fact.occurred, channel, reached: reached ? 1 : 0, by: fact.author.who, entry: fact.id },
    ];
    if (of(kinds.kinNotified, fact)) return contact(fact.data.channel, true);
    return of(kinds.familyContacted, fact) ? contact(fact.data.channel, fact.data.reached) : [];
  });
