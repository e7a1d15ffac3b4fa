/** A collector in memory, as far as a test sees it: answers by script, and remembers every batch. */
import type { WireBatch } from '@candor/schema';

import type { ScriptedTransport, SendStep } from './scripted-transport.js';

export interface TestCollector {
  /** Steps for the next requests, from `accept`, `reject`, `unavailable` and `hang`; afterwards every batch is accepted. */
  script(...steps: readonly SendStep[]): void;
  /** Every batch that was sent, repeated attempts included. */
  batches(): readonly WireBatch[];
}

export function collectorBehind(transport: ScriptedTransport): TestCollector {
  return { script: transport.script, batches: transport.bodies };
}
