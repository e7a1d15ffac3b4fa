/**
 * `node action-log.mjs FILE SEED FROM HOURS PER_MINUTE`: what happens to the Auth servers of one cluster, from a seed.
 *
 * One line per action, in order of time: `server TAB now TAB happened TAB action TAB name TAB kind`. `now` is the server's clock,
 * `happened` the action's own time, both in milliseconds; one action in 5,000 is told up to two hours late. Names are invented.
 */
import { closeSync, openSync, writeSync } from 'node:fs';

const [path, seedText, from, hoursText, perMinuteText] = process.argv.slice(2);
const minuteMs = 60_000;
const startMs = Date.parse(from);
const minutes = Number(hoursText) * 60;
const perMinute = Number(perMinuteText);

const people = 500;
const bots = 50;
const machines = 3_000;
const servers = ['auth-1', 'auth-2'];
const sessions = ['ssh', 'ssh', 'ssh', 'ssh_port', 'k8s', 'k8s_port', 'db', 'app', 'app_tcp', 'app_mcp', 'desktop', 'linux_desktop', 'git'];
const origins = ['local', 'sso', 'okta', 'scim', 'entra_id'];
const resourceKinds = ['node', 'node', 'node', 'db_server', 'kube_server', 'app_server', 'windows_desktop'];

/** Mulberry32: 32 bits of state, even enough for invented people. */
let state = Number(seedText) >>> 0;
function random() {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
const below = (limit) => Math.floor(random() * limit);
const oneOf = (list) => list[below(list.length)];

/** Few are busy, many are rare: some people appear in one month only, some never. */
const skewed = (limit) => Math.floor(limit * random() ** 3);

function action(minute) {
  const draw = random();
  if (draw < 0.6) {
    const index = below(machines);
    // A fifth of the machines are replaced every six hours under a new name.
    const name = index % 5 === 0 ? `machine-${index}-${Math.floor(minute / 360)}` : `machine-${index}`;
    return ['heartbeat', name, resourceKinds[index % resourceKinds.length]];
  }
  if (draw < 0.68) return ['join', `bot-${skewed(bots)}`, 'bot'];
  const person = skewed(people);
  const kind = `human:${origins[person % origins.length]}`;
  if (draw < 0.74) return ['login', `person-${person}`, kind];
  if (draw < 0.86) return [`session:${oneOf(sessions)}`, `person-${person}`, kind];
  if (draw < 0.9) return ['session:ssh', `bot-${skewed(bots)}`, 'bot'];
  return [draw < 0.97 ? 'kube' : 'sftp', `person-${person}`, kind];
}

const file = openSync(path, 'wx', 0o600);
let lines = '';
let total = 0;
for (let minute = 0; minute < minutes; minute += 1) {
  const minuteStartMs = startMs + minute * minuteMs;
  const hour = new Date(minuteStartMs).getUTCHours();
  const count = Math.round(perMinute * (hour >= 7 && hour < 19 ? 1.5 : 0.5));
  for (let index = 0; index < count; index += 1) {
    const now = minuteStartMs + Math.floor((index * minuteMs) / count);
    const happened = below(5_000) === 0 ? Math.max(startMs, now - below(120 * minuteMs)) : now;
    lines += `${oneOf(servers)}\t${now}\t${happened}\t${action(minute).join('\t')}\n`;
    total += 1;
  }
  if (lines.length > 4 * 1024 * 1024) {
    writeSync(file, lines);
    lines = '';
  }
}
writeSync(file, lines);
closeSync(file);
process.stdout.write(`${JSON.stringify({ actions: total })}\n`);
