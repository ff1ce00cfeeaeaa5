import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseStrict } from '#book';
import type { Json } from '#book';
import { compareInstants, isObject, parseInstant } from '#kit';
import type { Instant } from '#kit';
import type { DemoAccount } from '#server';

interface Told {
  readonly received: Instant;
  readonly draft: Json;
}

/** The demo's drafts lie beside this file, one desk a file, one draft a line, each with the moment it was received. */
function told(line: string): Told {
  const given = parseStrict(line);
  if (!isObject(given)) throw new Error(`not a draft: ${line}`);
  const { received, ...draft } = given;
  const at = typeof received === 'string' ? parseInstant(received) : undefined;
  if (typeof at !== 'string') throw new Error(`a draft of the demo does not say when it was received: ${line}`);
  return { received: at, draft };
}

const linesOf = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');

/**
 * The mission “Haiti, September 2024” in the order in which its operations room heard of it, with the clock driven in
 * between. The last line leaves the clock at Saturday 21 September 2024, 10:05 in Port-au-Prince.
 */
export function demoDrafts(): readonly Json[] {
  const all = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap(linesOf)
    .map(told)
    .sort((a, b) => compareInstants(a.received, b.received));
  const drafts: Json[] = [];
  let clock: Instant | undefined;
  for (const { received, draft } of all) {
    if (received !== clock) drafts.push({ clock: received });
    clock = received;
    drafts.push(draft);
  }
  return drafts;
}

/** Who may sign in to the demo. Their passwords are public: the book holds nothing real. */
export const demoAccounts: readonly DemoAccount[] = [
  { who: 'wanjiru', name: 'Wanjiru DEMO', role: 'watch_officer', password: 'demo-watch-2024', lang: 'en', post: 'hq' },
  { who: 'mwangi', name: 'Mwangi DEMO', role: 'commander', password: 'demo-command-2024', lang: 'en', post: 'hq' },
  {
    who: 'kiprono',
    name: 'Kiprono DEMO',
    role: 'patrol_leader',
    password: 'demo-patrol-2024',
    lang: 'sw',
    post: 'base-delmas',
  },
  {
    who: 'joseph',
    name: 'Joseph DEMO',
    role: 'host_receiving_officer',
    password: 'demo-delmas-2024',
    lang: 'ht',
    post: 'commissariat-delmas',
  },
  {
    who: 'otieno',
    name: 'Otieno DEMO',
    role: 'custody_officer',
    password: 'demo-custody-2024',
    lang: 'en',
    post: 'hq',
  },
  {
    who: 'wambui',
    name: 'Wambui DEMO',
    role: 'child_focal_point',
    password: 'demo-child-2024',
    lang: 'en',
    post: 'hq',
  },
  {
    who: 'toussaint',
    name: 'Toussaint DEMO',
    role: 'legal_adviser',
    password: 'demo-legal-2024',
    lang: 'fr',
    post: 'hq',
  },
  {
    who: 'baptiste',
    name: 'Baptiste DEMO',
    role: 'operations_planner',
    password: 'demo-plan-2024',
    lang: 'fr',
    post: 'hq',
  },
  { who: 'cherie', name: 'Chérie DEMO', role: 'analyst', password: 'demo-analyst-2024', lang: 'fr', post: 'hq' },
  { who: 'moraa', name: 'Moraa DEMO', role: 'personnel_officer', password: 'demo-roll-2024', lang: 'en', post: 'hq' },
  { who: 'mutiso', name: 'Mutiso DEMO', role: 'press_officer', password: 'demo-press-2024', lang: 'en', post: 'hq' },
  { who: 'adongo', name: 'Adongo DEMO', role: 'inspector', password: 'demo-inspect-2024', lang: 'en' },
  { who: 'nairobi', name: 'Nairobi desk DEMO', role: 'sending_capital', password: 'demo-capital-2024', lang: 'sw' },
  { who: 'donor', name: 'Donor desk DEMO', role: 'donor', password: 'demo-donor-2024', lang: 'en' },
  { who: 'rotich', name: 'Rotich DEMO', role: 'administrator', password: 'demo-admin-2024', lang: 'en', post: 'hq' },
];
