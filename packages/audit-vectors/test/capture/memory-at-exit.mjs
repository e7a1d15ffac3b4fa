/** Preloaded into a program: says at its end how much memory it took at most. (`maxRSS` would count the memory of the process that started it.) */
import { readFileSync } from 'node:fs';
import process from 'node:process';

process.on('exit', () => {
  const kilobytes = process.platform === 'linux' ? /^VmHWM:\s+([0-9]+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : process.resourceUsage().maxRSS;
  process.stderr.write(`peak ${kilobytes} kB\n`);
});
