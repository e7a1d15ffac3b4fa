/**
 * `node auth-server-host.mjs SETTINGS`: one Auth server that lives through an action log in the log's own time, against a real
 * collector. SETTINGS is JSON: log, server, from (line), kills (lines), folder, url, token, key, keyId, endMs.
 *
 * Lines on stdout: `{turn}` after each turn of the event loop in which actions were counted, `{day, rss}` per day of the log,
 * `{done, …}` at the end. At each line of `kills` it ends itself by SIGKILL: in the middle of whatever it is doing, and between
 * two turns, so that which actions were recorded is known exactly.
 */
import { createReadStream, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createAnonymizer } from '@candor/anonymizer';
import { createUsageAggregator } from '@candor/node-reporter/aggregation';
import { tpBotJoinFeed, tpKubeRequestFeed, tpResourceHbFeed, tpSessionStartFeed, tpSftpFeed, tpUserLoginFeed } from '@candor/schema/windows';

const settings = JSON.parse(process.argv[2]);
const kills = new Set(settings.kills);
const dayMs = 24 * 60 * 60_000;
const hourMs = 60 * 60_000;

/** Stands where the log is; each timer fires when the log reaches it. */
const timers = new Set();
let nowMs = 0;
let nextDueMs = Infinity;
const clock = {
  now: () => nowMs,
  setTimer(callback, delayMs) {
    const timer = { callback, dueMs: nowMs + delayMs };
    timers.add(timer);
    nextDueMs = Math.min(nextDueMs, timer.dueMs);
    return () => timers.delete(timer);
  },
};
function moveTo(toMs) {
  nowMs = toMs;
  while (nextDueMs <= nowMs) {
    const due = [...timers].filter(({ dueMs }) => dueMs <= nowMs);
    for (const timer of due) {
      timers.delete(timer);
      timer.callback();
    }
    nextDueMs = Math.min(Infinity, ...[...timers].map(({ dueMs }) => dueMs));
  }
}
const say = (line) => writeSync(1, `${JSON.stringify(line)}\n`);

function open() {
  return createUsageAggregator({
    url: settings.url,
    licenceToken: settings.token,
    edition: 'cloud',
    clusterName: 'week.example.com',
    reporterHost: settings.server,
    anonymizer: createAnonymizer(settings.key, { keyId: settings.keyId }),
    clock,
    windows: { folder: settings.folder },
  });
}

function play(aggregator, happened, action, name, kind) {
  const options = happened === nowMs ? undefined : { at: new Date(happened) };
  if (action === 'heartbeat') return aggregator.feed(tpResourceHbFeed, { resource_name: name, resource_kind: kind }, options);
  const [userKind, origin] = kind.split(':');
  const who = { user_name: name, user_kind: userKind, ...(origin !== undefined && { user_origin: origin }) };
  if (action === 'join') return aggregator.feed(tpBotJoinFeed, who, options);
  if (action === 'login') return aggregator.feed(tpUserLoginFeed, who, options);
  if (action === 'kube') return aggregator.feed(tpKubeRequestFeed, who, options);
  if (action === 'sftp') return aggregator.feed(tpSftpFeed, who, options);
  return aggregator.feed(tpSessionStartFeed, { ...who, session_type: action.slice('session:'.length) }, options);
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

let aggregator;
let number = 0;
let day;
let hourEndMs = 0;
let sinceTurn = 0;
for await (const line of createInterface({ input: createReadStream(settings.log) })) {
  const [server, now, happened, action, name, kind] = line.split('\t');
  if (server !== settings.server) continue;
  number += 1;
  if (number <= settings.from) continue;
  moveTo(Number(now));
  aggregator ??= open();
  if (nowMs >= hourEndMs) {
    // In an hour of its own time a server delivers what the hour before brought; in the log's time that has to be waited for.
    if (hourEndMs > 0) await aggregator.flush({ timeoutMs: 2 ** 31 - 1 });
    hourEndMs = Math.floor(nowMs / hourMs) * hourMs + hourMs;
  }
  const today = Math.floor(nowMs / dayMs);
  if (today !== day) {
    day = today;
    say({ day, rss: process.memoryUsage.rss() });
  }
  if (kills.has(number)) {
    say({ turn: number - 1 - sinceTurn, killed: true });
    process.kill(process.pid, 'SIGKILL');
    await new Promise(() => undefined);
  }
  play(aggregator, Number(happened), action, name, kind);
  sinceTurn += 1;
  if (sinceTurn === 20) {
    await turn();
    sinceTurn = 0;
  }
}
await turn();
moveTo(settings.endMs);
await aggregator.flush({ timeoutMs: 2 ** 31 - 1 });
const { counted, lost, waiting, outdated, gathering, reports, storage } = await aggregator.shutdown();
say({ done: number, counted, lost, waiting, outdated, gathering, reports, storage, peakRss: process.resourceUsage().maxRSS * 1024 });
