// npm run bench:book [-- --entries N] [--full] [--rounds N] [--json]: the record's goals as ratios, on this machine, in
// this run. Each stage of ours runs in a process of its own; peers and ours take turns at going first.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from './measure.ts';
import { buildTlogRate, fdatasyncMs, gitRate, goMissing, tlogRate } from './peers.ts';
import { findPostgres, postgresMissing, startPostgres } from './postgres.ts';
import type { Peer } from './postgres.ts';
import { milliseconds, perSecond, tableOf } from './report.ts';
import type { Line } from './report.ts';
import type { Figures } from './stages-write.ts';

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '4' },
    full: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Runs one stage of ours in a process of its own. */
async function stage(name: string, spec: { data: string; entries: number }): Promise<Figures> {
  const file = join(import.meta.dirname, 'stage.ts');
  const child = spawn(process.execPath, [file, name, '--data', spec.data, '--entries', String(spec.entries)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`the stage ${name} ended with ${String(code)}`);
  const figures: Record<string, number> = {};
  for (const [key, value] of Object.entries(JSON.parse(text))) if (typeof value === 'number') figures[key] = value;
  say(`  ${name}: ${JSON.stringify(figures)}`);
  return figures;
}

/** A figure of every run, in the middle. Throws for a figure that no run has. */
const middle = (runs: readonly Figures[], name: string): number =>
  median(runs.map((run) => run[name]).filter((value) => value !== undefined));

/** Runs both sides so often, each first in turn. */
async function inTurns<T>(ours: () => Promise<T>, peer: () => Promise<T>): Promise<{ ours: T[]; peer: T[] }> {
  const runs: { ours: T[]; peer: T[] } = { ours: [], peer: [] };
  for (let round = 0; round < rounds; round++) {
    const sides = [async () => void runs.ours.push(await ours()), async () => void runs.peer.push(await peer())];
    for (const run of round % 2 === 0 ? sides : sides.toReversed()) await run();
  }
  return runs;
}

interface Bench {
  readonly folder: string;
  readonly data: string;
  readonly entries: number;
  readonly lines: Line[];
  readonly memory: Record<string, number>;
}

function noteMemory(bench: Bench, name: string, runs: readonly Figures[]): void {
  bench.memory[name] = Math.round(Math.max(...runs.map((run) => run['rss_mb'] ?? 0)));
}

async function appends(bench: Bench, postgres: Peer): Promise<void> {
  const { folder, data, entries, lines } = bench;
  await postgres.fill(entries);
  const raw: number[] = [];
  const runs = await inTurns(
    async () => stage('append', { data, entries }),
    async () => {
      raw.push(await fdatasyncMs(folder));
      const figures = await postgres.measure();
      say(`  PostgreSQL: ${JSON.stringify(figures)}`);
      return figures;
    },
  );
  noteMemory(bench, 'append', runs.ours);
  const [one, peerOne] = [middle(runs.ours, 'append_p50_ms'), middle(runs.peer, 'append_p50_ms')];
  lines.push({
    entries,
    what: 'one durable append, tree and folds, p50; peer: one-row commit',
    ours: milliseconds(one),
    peer: milliseconds(peerOne),
    ratio: peerOne / one,
    target: 1.5,
  });
  const sync = median(raw);
  lines.push({
    entries,
    what: 'the same against one write and fdatasync of 4 KiB',
    ours: milliseconds(one),
    peer: milliseconds(sync),
    limit: { value: one / sync, max: 2 },
    ratio: sync / one,
  });
  const rate = (what: string, name: string, target?: number): void => {
    const [ours, peer] = [middle(runs.ours, name), middle(runs.peer, name)];
    lines.push({
      entries,
      what,
      ours: perSecond(ours),
      peer: perSecond(peer),
      ratio: ours / peer,
      ...(target === undefined ? {} : { target }),
    });
  };
  rate('64 entries in one commit; peer: bare insert of 64 rows', 'batch64_per_s', 0.35);
  rate('32 writers, each waits for its receipt', 'crowd_per_s');
}

async function logChecks(bench: Bench, program: string | undefined): Promise<void> {
  const { folder, data, entries, lines } = bench;
  const bundles = `${data}-tlog`;
  const go = async (): Promise<Figures> => ({
    per_s: program === undefined ? Number.NaN : tlogRate(program, bundles, entries),
  });
  const runs = await inTurns(async () => stage('bundles', { data, entries }), go);
  const ours = middle(runs.ours, 'bundles_per_s');
  if (program === undefined) say(goMissing);
  else {
    const peer = middle(runs.peer, 'per_s');
    lines.push({
      entries,
      what: 'hash all bundles to the root; peer: Go tlog',
      ours: perSecond(ours),
      peer: perSecond(peer),
      ratio: ours / peer,
      target: 0.4,
    });
  }
  const log = [await stage('log', { data, entries }), await stage('log', { data, entries })];
  noteMemory(bench, 'check of the log', log);
  const checked = middle(log, 'log_per_s');
  const git = await gitRate(folder, bundles, entries);
  if (git !== undefined) {
    const peer = perSecond(git);
    lines.push({
      entries,
      what: 'hash all bundles to the root; peer: git fsck, a blob an entry',
      ours: perSecond(ours),
      peer,
      ratio: ours / git,
      target: 2,
    });
    lines.push({
      entries,
      what: 'check of the log with every part, from the store; peer: git fsck',
      ours: perSecond(checked),
      peer,
      ratio: checked / git,
    });
  }
}

async function readings(bench: Bench): Promise<void> {
  const { data, entries, lines } = bench;
  const verified = await stage('verify', { data, entries });
  const rebuilt = await stage('rebuilt', { data, entries });
  const past = await stage('asOf', { data, entries });
  noteMemory(bench, 'verify', [verified]);
  noteMemory(bench, 'rebuild', [rebuilt]);
  noteMemory(bench, 'as-of', [past]);
  const alone = (what: string, ours: string): void => void lines.push({ entries, what, ours, peer: '' });
  alone('verify everything, every row folded again and compared', perSecond(verified['verify_per_s'] ?? Number.NaN));
  alone('rebuild all read tables', perSecond(rebuilt['rebuild_per_s'] ?? Number.NaN));
  const latency = (what: string, name: string, max: number): void => {
    const value = past[name] ?? Number.NaN;
    lines.push({ entries, what, ours: milliseconds(value), peer: '', limit: { value, max } });
  };
  latency('one subject, now', 'now_subject_ms', 1);
  latency('one subject as known at half, first question of that moment', 'half_subject_first_ms', 1);
  latency('one subject as known at half, further questions', 'half_subject_again_ms', 1);
  latency('one subject as known 1 % before the end, first question', 'late_subject_first_ms', 1);
  latency('all patrols, now', 'now_picture_ms', 1000);
  latency('all patrols as known at half, first question', 'half_picture_first_ms', 1000);
  latency('all patrols as known at half, further questions', 'half_picture_again_ms', 1000);
  latency('all patrols as known 1 % before the end, first question', 'late_picture_first_ms', 1000);
}

async function measureBook(folder: string, wanted: number): Promise<{ lines: Line[]; memory: Record<string, number> }> {
  say(`a book of ${wanted.toLocaleString('en')} entries`);
  const data = join(folder, `book-${wanted}`);
  mkdirSync(data);
  const loaded = await stage('load', { data, entries: wanted });
  const entries = loaded['entries'] ?? wanted;
  const bench: Bench = { folder, data, entries, lines: [], memory: {} };
  noteMemory(bench, 'load', [loaded]);
  const { lines } = bench;
  lines.push({
    entries,
    what: 'load in commits of 256',
    ours: perSecond(loaded['load_per_s'] ?? Number.NaN),
    peer: '',
  });
  const { disk_bytes_per_entry: bytes = Number.NaN } = await stage('disk', { data, entries });
  lines.push({
    entries,
    what: 'disk for each entry, all tables and indexes',
    ours: `${Math.round(bytes)} B`,
    peer: '',
  });
  const { wire_ratio: wire = Number.NaN } = await stage('exported', { data, entries });
  lines.push({
    entries,
    what: 'wire with proofs, gzipped by 256, against the plain JSON of the facts',
    ours: `${wire.toFixed(2)}×`,
    peer: '1×',
    limit: { value: wire, max: 1.1 },
  });
  await logChecks(bench, buildTlogRate(folder));
  await readings(bench);
  const bin = findPostgres();
  if (bin === undefined) say(postgresMissing);
  else await withPostgres(bin, async (postgres) => appends(bench, postgres));
  rmSync(data, { recursive: true, force: true });
  rmSync(`${data}-tlog`, { recursive: true, force: true });
  return { lines, memory: bench.memory };
}

async function withPostgres(bin: string, work: (postgres: Peer) => Promise<void>): Promise<void> {
  const postgres = await startPostgres(bin);
  say(`PostgreSQL ${postgres.version}`);
  try {
    await work(postgres);
  } finally {
    await postgres.stop();
  }
}

const sizes = values.full ? [100_000, 1_000_000] : [Number(values.entries)];
const folder = mkdtempSync(join(tmpdir(), 'konbit-bench-'));
const began = performance.now();
try {
  const measured = [];
  for (const size of sizes) measured.push(await measureBook(folder, size));
  const machine = {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    memory_gb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
  };
  const lines = measured.flatMap((one) => one.lines);
  const minutes = (performance.now() - began) / 60_000;
  if (values.json) {
    process.stdout.write(
      `${JSON.stringify({ machine, rounds, minutes, lines, peak_memory_mb: measured.map(({ memory }) => memory) })}\n`,
    );
  } else {
    const { cores, processor, memory_gb: memory, system, node } = machine;
    process.stdout.write(
      `${cores} cores of ${processor}, ${memory} GB, ${system}, Node ${node}\n\n${tableOf(lines)}\n\n`,
    );
    for (const [at, { memory: peak }] of measured.entries()) {
      process.stdout.write(`Peak memory at ${sizes[at]?.toLocaleString('en')} entries, MB: ${JSON.stringify(peak)}\n`);
    }
    process.stdout.write(`${minutes.toFixed(1)} minutes; medians of ${rounds} rounds, each side first in turn\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
