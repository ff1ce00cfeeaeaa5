import { alert, statement } from '#kit';

const unfollowed = `NOT EXISTS (SELECT 1 FROM mandate_instrument next
        WHERE next.follows = held.instrument AND next.adopted_at <= (SELECT at FROM clock) AND next.from_at <= held.until_at
          AND (next.until_at IS NULL OR next.until_at > held.until_at))`;

/** The expiry is announced at each lead time that a decision needs, unless another instrument already follows. */
export const alerts = {
  expiry: alert(
    'The mandate {title} expires on {expires_on}|Le mandat {title} expire le {expires_on}|Manda {title} ekspire {expires_on}|Mamlaka {title} yanaisha {expires_on}',
    {
      sql: `WITH lead(level, days) AS (VALUES
        ('notice', setting('mandate_first_days')), ('amber', setting('mandate_third_days')),
        ('red', setting('mandate_last_days')), ('breach', -1))
      SELECT held.instrument AS subject, lead.level AS level, held.title AS title, held.expires_on AS expires_on,
        add_minutes(held.until_at, -1440 * (lead.days + 1)) AS since, held.until_at AS due_at, 'legal_adviser' AS owner, held.entry AS entry
      FROM mandate_instrument held CROSS JOIN lead
      WHERE held.expires_on IS NOT NULL AND held.ended_why IS NULL AND ${unfollowed}`,
      next: 'mandate.adopted/1',
    },
  ),
  decision: alert(
    'A decision is due on what follows {title}|Une décision est due sur la suite de {title}|Fòk gen yon desizyon sou sa k ap vin apre {title}|Uamuzi unahitajika kuhusu kitakachofuata {title}',
    {
      sql: `SELECT held.instrument AS subject, 'amber' AS level, held.title AS title,
        add_minutes(held.until_at, -1440 * (setting('mandate_second_days') + 1)) AS since, held.until_at AS due_at,
        'commander' AS owner, held.entry AS entry
      FROM mandate_instrument held
      WHERE held.expires_on IS NOT NULL AND held.ended_why IS NULL AND ${unfollowed}`,
      next: 'mandate.adopted/1',
    },
  ),
  obligation: alert(
    'Due on {due_on}: {what}|À rendre le {due_on} : {what}|Pou {due_on}: {what}|Kufikia {due_on}: {what}',
    {
      sql: `WITH lead(level, days) AS (VALUES ('amber', setting('mandate_obligation_days')), ('breach', 0))
      SELECT due.obligation AS subject, lead.level AS level, due.what AS what, due.due_on AS due_on,
        add_minutes(due.due_at, -1440 * lead.days) AS since, due.due_at AS due_at, due.owner AS owner, due.entry AS entry
      FROM mandate_due due CROSS JOIN lead WHERE due.discharged_at IS NULL`,
      next: 'mandate.obligation-discharged/1',
    },
  ),
};

export const report = [
  statement(
    'future',
    'The mandate {title} expires on {expires_on}: {days_left} days left|Le mandat {title} expire le {expires_on} : {days_left} jours restants|Manda {title} ekspire {expires_on}: {days_left} jou rete|Mamlaka {title} yanaisha {expires_on}: siku {days_left} zimebaki',
    {
      sql: 'SELECT title, expires_on, days_left FROM mandate_now WHERE expires_on IS NOT NULL ORDER BY until_at LIMIT 1',
      evidence: 'SELECT entry FROM mandate_now WHERE expires_on IS NOT NULL ORDER BY until_at LIMIT 1',
    },
  ),
  statement('future', 'Obligations due|Obligations à remplir|Obligasyon pou ranpli|Wajibu unaotakiwa', {
    table: {
      view: 'mandate.obligations',
      columns: ['obligation', 'what', 'owner', 'due_on', 'days_left'],
      where: "state = 'open'",
    },
  }),
  statement(
    'problems',
    'Obligations past due: {overdue}|Obligations en retard : {overdue}|Obligasyon an reta: {overdue}|Wajibu uliochelewa: {overdue}',
    {
      sql: "SELECT count(*) AS overdue FROM mandate_obligations WHERE state = 'overdue'",
      evidence: "SELECT entry FROM mandate_obligations WHERE state = 'overdue'",
    },
  ),
];
