import { findModel, openPost } from '#server';
import { missionFrom } from './mission-year.ts';
import { instantOf } from '#kit';
const post = await openPost(process.argv[2], await findModel());
const it = missionFrom(12)[Symbol.iterator]();
post.station.platform.clock.drive(instantOf(Date.parse('2025-09-01T00:00:00Z')));
const next = () => it.next().value.draft;
for (let i=0;i<500;i++) await post.station.write([next()]);
const t=[];
for (let i=0;i<3000;i++) { const d=next(); const b=performance.now(); await post.station.write([d]); t.push(performance.now()-b); }
t.sort((a,b)=>a-b); console.log('p50',t[1500],'p10',t[300],'p90',t[2700]);
post.close();
