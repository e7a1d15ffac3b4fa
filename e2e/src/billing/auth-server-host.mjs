/**
 * `node auth-server-host.mjs SETTINGS`: one Auth server that lives through an action log in the log's own time, against a real
 * collector. SETTINGS is JSON: log, server, from (`number` of an action, and the `offset` in the log behind it), kills (numbers),
 * folder, url, token, key, keyId, endMs.
 *
 * Lines on stdout: `{day, rss}` per day of the log, `{done, …}` at the end. At each line of `kills` it ends itself by SIGKILL, in
 * the middle of a turn and of whatever is on its way to the collector, after `{turn, killedAt}`: where the last turn ended that
 * had ended. What was counted since is gone with the process, and is played again.
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
const windowMs = 15 * 60_000;

/** Waiting for a network takes its own time, in which the log stands still: up to this delay a tenth of it passes for real. */
const networkMs = 60_000;

/** Stands where the log is; the timer of a window fires when the log reaches it. */
const timers = new Set();
let nowMs = 0;
let nextDueMs = Infinity;
const clock = {
  now: () => nowMs,
  setTimer(callback, delayMs) {
    if (delayMs <= networkMs) {
      const timeout = setTimeout(callback, delayMs / 10);
      return () => clearTimeout(timeout);
    }
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

/** Actions of one turn of the event loop. */
const perTurn = 20;
const endOfTurn = () => new Promise((resolve) => setImmediate(resolve));

let aggregator;
let day;
let hour;
/** Behind the last turn that has ended. */
let recorded = settings.from;

async function playTurn(actions) {
  moveTo(actions[0].now);
  aggregator ??= open();
  if (hour !== undefined && hour !== Math.floor(nowMs / hourMs)) {
    // In an hour of its own time a server delivers what the hour before brought; in the log's time that has to be waited for.
    await aggregator.flush({ timeoutMs: 2 ** 31 - 1 });
  }
  hour = Math.floor(nowMs / hourMs);
  if (day !== Math.floor(nowMs / dayMs)) {
    day = Math.floor(nowMs / dayMs);
    say({ day, rss: process.memoryUsage.rss() });
  }
  for (const { number, now, happened, action, name, kind } of actions) {
    nowMs = now;
    if (kills.has(number)) {
      say({ turn: recorded, killedAt: number });
      process.kill(process.pid, 'SIGKILL');
    }
    play(aggregator, happened, action, name, kind);
  }
  await endOfTurn();
  const { number, offset } = actions.at(-1);
  recorded = { number, offset };
}

let { number, offset } = settings.from;
let turn = [];
for await (const line of createInterface({ input: createReadStream(settings.log, { start: offset }) })) {
  // The log is ASCII.
  offset += line.length + 1;
  const [server, now, happened, action, name, kind] = line.split('\t');
  if (server !== settings.server) continue;
  number += 1;
  const next = { number, offset, now: Number(now), happened: Number(happened), action, name, kind };
  // No turn spans two windows: what a window's end hands to the system belongs to turns that have ended.
  const isAnotherWindow = turn.length > 0 && Math.floor(next.now / windowMs) !== Math.floor(turn[0].now / windowMs);
  if (turn.length === perTurn || isAnotherWindow) {
    await playTurn(turn);
    turn = [];
  }
  turn.push(next);
}
if (turn.length > 0) await playTurn(turn);
moveTo(settings.endMs);
await aggregator.flush({ timeoutMs: 2 ** 31 - 1 });
const { counted, lost, waiting, outdated, gathering, reports, storage } = await aggregator.shutdown();
say({ done: number, counted, lost, waiting, outdated, gathering, reports, storage, peakRss: process.resourceUsage().maxRSS * 1024 });
