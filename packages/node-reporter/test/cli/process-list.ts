/** Processes as the system sees them. */
import { execFileSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds between two looks. */
const lookMs = 50;

/** Pids of the processes whose command line holds `mark`. A zombie, whose parent has not looked yet, has none. */
export function processesWith(mark: string): number[] {
  const lines = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(mark)).map((line) => Number.parseInt(line, 10));
}

/** Resolves once `holds` does; the test's own limit bounds it. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await delay(lookMs);
}
