/**
 * Writes `sshd.log`, the log that is followed where no other is named: `node make-sample.mjs > sshd.log`.
 *
 * Promises: the same output on every run; only addresses reserved for documentation (RFC 5737, RFC 3849) and invented names.
 * Holds every form the parser knows (but UNKNOWN as address), and the lines around them that must not be counted.
 */

const USERS = ['mira.kowal', 'jonas-w', 'adaeze', 'ops-deploy', 'h.lindqvist', 'tomasz'];
const TRIED = ['admin', 'oracle', 'test', 'ubuntu', 'postgres', '0', 'user', 'backup'];
const HOSTILE = [' 0101', '', 'a from 198.51.100.1 port 22 ssh2', 'two words ', 'x port 1 ssh2: RSA y', '\\303\\251t\\303\\251'];

/** A small linear congruential generator (constants of Numerical Recipes): chance that repeats itself. */
let state = 20261101;
const below = (limit) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
};
const pick = (list) => list[below(list.length)];
const friend = () => pick([`192.0.2.${1 + below(40)}`, `2001:db8::${(1 + below(400)).toString(16)}`]);
const stranger = () => pick([`198.51.100.${1 + below(200)}`, `203.0.113.${1 + below(200)}`, '2001:db8:bad::1']);

const lines = [];
let pid = 2100;
let clock = Date.UTC(2026, 10, 2, 6, 0, 0);

/** Before the upgrade: syslog's own timestamps. Afterwards: ISO 8601, and a program of its own per connection. */
let upgraded = false;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
function stamp() {
  const iso = new Date(clock).toISOString();
  if (upgraded) return `${iso.slice(0, 19)}.${String(lines.length * 2003).padStart(6, '0')}+00:00`;
  return `${MONTHS[Number(iso.slice(5, 7)) - 1]} ${String(Number(iso.slice(8, 10))).padStart(2)} ${iso.slice(11, 19)}`;
}
const write = (program, message, lineEnd = '\n') => lines.push(`${stamp()} gate1 ${program}: ${message}${lineEnd}`);
const sshd = (id, message, lineEnd) => write(`${upgraded ? 'sshd-session' : 'sshd'}[${id}]`, message, lineEnd);
const wait = (seconds) => (clock += seconds * 1000);

function login(user, address, seconds, method = 'password', details = '') {
  const id = (pid += 1 + below(9));
  const port = 1024 + below(60000);
  sshd(id, `Accepted ${method} for ${user} from ${address} port ${port} ssh2${details}`);
  sshd(id, `pam_unix(sshd:session): session opened for user ${upgraded ? `${user}(uid=${1000 + below(50)})` : user} by (uid=0)`);
  wait(seconds);
  if (seconds < 60) sshd(id, `Received disconnect from ${address} port ${port}:11: disconnected by user`);
  sshd(id, `pam_unix(sshd:session): session closed for user ${user}`);
}

/** One stranger's tries: PAM tells of the same attempts again, and syslog folds equal lines. */
function guesses(name, address, known, times) {
  const id = (pid += 1 + below(9));
  const port = 1024 + below(60000);
  const who = known ? name : `invalid user ${name}`;
  if (!known) sshd(id, `Invalid user ${name} from ${address}`);
  if (!known) sshd(id, 'pam_unix(sshd:auth): check pass; user unknown');
  sshd(id, `pam_unix(sshd:auth): authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost=${address} ${known ? ` user=${name}` : ''}`);
  wait(2);
  const failed = `Failed password for ${who} from ${address} port ${port} ssh2`;
  sshd(id, failed);
  wait(4 + below(20));
  if (times > 1) sshd(id, `message repeated ${times - 1} times: [ ${failed}]`);
  if (times > 4) sshd(id, `error: maximum authentication attempts exceeded for ${who} from ${address} port ${port} ssh2 [preauth]`);
  if (times > 4) sshd(id, `PAM ${times - 1} more authentication failures; logname= uid=0 euid=0 tty=ssh ruser= rhost=${address}`);
  else sshd(id, `Connection closed by ${address} [preauth]`);
}

function day(rounds) {
  for (let round = 0; round < rounds; round += 1) {
    wait(60 + below(900));
    login(pick(USERS), friend(), pick([20, 300, 1500, 5400]), pick(['password', 'keyboard-interactive/pam']));
    wait(30 + below(300));
    guesses(pick(TRIED), stranger(), false, pick([1, 1, 1, 2, 3, 6]));
    if (round % 2 === 0) guesses(pick(USERS), stranger(), true, pick([1, 2]));
    if (round % 3 === 0) write(`CRON[${(pid += 1)}]`, '(root) CMD (run-parts /etc/cron.hourly)');
  }
}

write('sshd[2100]', 'Server listening on 0.0.0.0 port 22.');
day(11);
for (const name of HOSTILE) guesses(name, stranger(), false, 1);
sshd((pid += 1), `Failed none for invalid user ${pick(TRIED)} from ${stranger()} port 4022 ssh2`);
sshd((pid += 1), `Did not receive identification string from ${stranger()}`);
sshd((pid += 1), `reverse mapping checking getaddrinfo for scan.example.net [${stranger()}] failed - POSSIBLE BREAK-IN ATTEMPT!`);
// Copied through another system: the same lines with its line ends.
sshd((pid += 1), `Failed password for mira.kowal from ${friend()} port 4122 ssh2`, '\r\n');
sshd((pid += 1), `Failed publickey for jonas-w from ${friend()} port 4123 ssh2: RSA SHA256:c2FtcGxlLWtleS1maW5nZXJwcmludC1ub3QtcmVhbA`, '\r\n');
upgraded = true;
wait(6 * 3600);
day(11);
login('ops-deploy', friend(), 8, 'publickey', ': ED25519 SHA256:c2FtcGxlLWtleS1maW5nZXJwcmludC1ub3QtcmVhbA');
login('adaeze', friend(), 4000, 'gssapi-with-mic');
login('tomasz', friend(), 30_000, 'hostbased', ': RSA SHA256:c2FtcGxl, client user "tomasz", client host "desk.example.com"');
login('ops-deploy', friend(), 8, 'publickey', ': ED25519-CERT SHA256:c2FtcGxl ID ops-deploy (serial 42) CA ED25519 SHA256:c2FtcGxl');
sshd((pid += 1), 'pam_unix(sshd:session): session closed for user h.lindqvist');
lines.push('this line is not from syslog at all\n');

process.stdout.write(lines.join(''));
