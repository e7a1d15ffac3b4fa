/** What a visitor can open and try while the system is up. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Instructions {
  readonly webUi: string;
  readonly operator: string;
  readonly collector: string;
  readonly log: string;
  readonly data: string;
  readonly collectorScript: string;
}

export function instructions({ webUi, operator, collector, log, data, collectorScript }: Instructions): string {
  const cli = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));
  return `
Open
  ${webUi.padEnd(24)} the example web UI: the consent question, and buttons that report
  ${`${operator}/`.padEnd(24)} what the collector receives, as it receives it

Try
  someone signs in: append a line to the log that is followed, and see it arrive as a pseudonym
    echo "$(date '+%b %e %H:%M:%S') gate1 sshd[9001]: Accepted password for visitor from 192.0.2.250 port 50022 ssh2" >> ${shown(log)}
  usage as it would be billed
    node ${shown(collectorScript)} report --data ${shown(data)}
  a command line tool that asks once
    CANDOR_COLLECTOR_URL=${collector} node ${shown(cli)} login

Ctrl-C stops everything.
`;
}

/** As short as it can be typed from here, and safe to paste. */
function shown(path: string): string {
  const way = relative(process.cwd(), path);
  const short = way !== '' && way.length < path.length ? way : path;
  return /^[\w./@+-]+$/.test(short) ? short : `'${short.replaceAll("'", `'\\''`)}'`;
}
