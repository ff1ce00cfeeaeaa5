// One stage of the benchmark in a process of its own, so that its memory and its warm-up are its own:
// stage.ts NAME --data DIR --entries N. Prints one line of JSON: figures by name, and its peak memory.
import { parseArgs } from 'node:util';
import { asOf, bundles, exported, log, rebuilt, verify } from './stages-read.ts';
import { append, disk, load } from './stages-write.ts';
import type { Figures, StageSpec } from './stages-write.ts';

const stages: Readonly<Record<string, (spec: StageSpec) => Figures | Promise<Figures>>> = {
  load,
  disk,
  append,
  exported,
  bundles,
  log,
  verify,
  rebuilt,
  asOf,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, entries: { type: 'string' } },
});
const [name = ''] = positionals;
const stage = stages[name];
const { data } = values;
if (stage === undefined || data === undefined)
  throw new RangeError(`stages: ${Object.keys(stages).join(', ')}, each with --data DIR`);
const figures = await stage({ data, entries: Number(values.entries ?? 0) });
process.stdout.write(`${JSON.stringify({ ...figures, rss_mb: process.resourceUsage().maxRSS / 1024 })}\n`);
