import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from '#book';
import { modelOf } from '#kit';
import type { AnyRow, Author, Cell, Lang, Model, Role } from '#kit';
import { createPost, findDesks, findModel, instantFrom, openPost } from '#server';
import type { Post } from '#server';
import { alertsAt, told } from '#station';
import type { RaisedAlert, Receipt } from '#station';

/** A draft as a test writes it: the author may be left out. */
export type TestDraft = { readonly [name: string]: Json };

export interface TestClocks {
  readonly happened?: string;
  readonly knew?: string;
  readonly now?: string;
  readonly position?: number;
}

export interface TestRefusal {
  readonly code: string;
  readonly field: string;
  readonly value: string;
  readonly message: string;
  readonly way: string;
}

const watchOfficer: Author = { who: 'Wanjiru DEMO', role: 'watch_officer' };

/** A whole station with every desk, in a folder of its own, playing an exercise. */
export interface TestMission {
  readonly path: string;
  readonly model: Model;
  post: Post;
  /** Moves the exercise's clock: what is written from here on is received then. */
  at(time: string): void;
  write(draft: TestDraft): Promise<Receipt>;
  writeAll(drafts: readonly TestDraft[]): Promise<Receipt[]>;
  /** Writes a draft that must be refused; gives its faults. */
  refused(draft: TestDraft, lang?: Lang): Promise<TestRefusal[]>;
  ask(view: string, question?: TestClocks & { where?: Record<string, Cell> }, role?: Role): AnyRow[];
  alerts(clocks?: TestClocks, lang?: Lang): RaisedAlert[];
  /** Stops the station and starts it again on the same folder. */
  reopen(): Promise<void>;
  close(): void;
}

const clocksOf = ({ happened, knew, now, position }: TestClocks) => ({
  ...(happened === undefined ? {} : { happened: instantFrom(happened) }),
  ...(knew === undefined ? {} : { knew: instantFrom(knew) }),
  ...(now === undefined ? {} : { now: instantFrom(now) }),
  ...(position === undefined ? {} : { position }),
});

const authored = (draft: TestDraft): TestDraft => ({ author: { ...watchOfficer }, ...draft });

/** Opens an exercise whose clock starts at `start`, with every desk or only those named. */
export async function openMission(options: { start: string; desks?: readonly string[] }): Promise<TestMission> {
  const path = mkdtempSync(join(tmpdir(), 'konbit-test-'));
  const { desks } = options;
  const model =
    desks === undefined ? await findModel() : modelOf(await findDesks(undefined, (name) => desks.includes(name)));
  const name = { origin: 'ht.mss/test', node: 'test-1', exercise: true, demo: true };
  const post = await createPost(join(path, 'book'), model, {
    name,
    clock: instantFrom(options.start),
    keepsFiles: false,
  });
  return missionOver({
    path: join(path, 'book'),
    model,
    post,
    remove: () => rmSync(path, { recursive: true, force: true }),
  });
}

interface Opened {
  readonly path: string;
  readonly model: Model;
  readonly post: Post;
  remove(): void;
}

function missionOver(opened: Opened): TestMission {
  const { path, model, post } = opened;
  const mission: TestMission = {
    path,
    model,
    post,
    at: (time) => mission.post.station.platform.clock.drive(instantFrom(time)),
    async write(draft) {
      const [outcome] = await mission.post.station.write([authored(draft)]);
      if (outcome?.ok === true) return outcome.receipt;
      throw new Error(`refused: ${JSON.stringify(outcome?.faults)} in ${JSON.stringify(draft)}`);
    },
    async writeAll(drafts) {
      const receipts: Receipt[] = [];
      for (const draft of drafts) receipts.push(await mission.write(draft));
      return receipts;
    },
    async refused(draft, lang = 'en') {
      const [outcome] = await mission.post.station.write([authored(draft)]);
      if (outcome === undefined || outcome.ok) throw new Error(`was not refused: ${JSON.stringify(draft)}`);
      return outcome.faults.map((fault) => told(fault, lang));
    },
    ask: (view, question = {}, role = 'station') => [
      ...mission.post.station.read(
        { view, ...clocksOf(question), ...(question.where === undefined ? {} : { where: question.where }) },
        { who: 'test', role },
      ).rows,
    ],
    alerts: (clocks = {}, lang = 'en') =>
      alertsAt(model, mission.post.station.at(clocksOf(clocks)), { viewer: { who: 'test', role: 'station' }, lang }),
    async reopen() {
      mission.post.close();
      mission.post = await openPost(path, model, { keepsFiles: false });
    },
    close() {
      mission.post.close();
      opened.remove();
    },
  };
  return mission;
}
