/** Fixed ports: refused before anything starts, with the option that helps. */
import { createServer } from 'node:net';
import { LocalSystemError } from './local-system-error.js';

export interface Ports {
  readonly ingest: number;
  readonly operator: number;
  readonly webUi: number;
  readonly capture: number;
}

/** Four in a row from `first`; zeros, which take any free port, where there is no first. */
export async function choosePorts(first: number | undefined): Promise<Ports> {
  if (first === undefined) return { ingest: 0, operator: 0, webUi: 0, capture: 0 };
  for (const port of [first, first + 1, first + 2, first + 3]) {
    if (!(await isFree(port))) {
      throw new LocalSystemError('port_in_use', `Port ${port} is in use on this machine. Choose four free ones in a row with --port N, for example --port ${first + 1000}.`);
    }
  }
  return { ingest: first, operator: first + 1, webUi: first + 2, capture: first + 3 };
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ host: '127.0.0.1', port }, () => probe.close(() => resolve(true)));
  });
}
