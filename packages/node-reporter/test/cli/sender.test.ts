import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { SendOutcome } from '@candor/reporter-core';
import { createManualClock, createScriptedTransport, createSeededRandomness } from '@candor/reporter-core/testing';
import type { SendStep } from '@candor/reporter-core/testing';
import { behaviorSurface } from '@candor/schema';
import { describe, expect, it } from 'vitest';

import { defaultCliLimits } from '../../src/cli/cli-limits.js';
import { openInstallation } from '../../src/cli/installation.js';
import { takeSenderLock } from '../../src/cli/sender-lock.js';
import { arePaused } from '../../src/cli/sender-pause.js';
import { runSender } from '../../src/cli/sender.js';
import { readSent } from '../../src/cli/sent-log.js';
import { openSpool } from '../../src/cli/spool.js';
import { createConsentFile } from '../../src/consent-file.js';
import { batch, temporaryFolder } from './cli-fixtures.js';

const folder = temporaryFolder();
const firstId = '11111111-1111-4111-8111-111111111111';
const secondId = '22222222-2222-4222-8222-222222222222';

function machine(...steps: SendStep[]) {
  const installation = openInstallation(folder());
  const consent = createConsentFile(installation.consentPath);
  const spool = openSpool(installation.spoolFolder, 10);
  // The lock's age is the file system's, so that this clock starts now.
  const clock = createManualClock(Date.now());
  const transport = createScriptedTransport(...steps);
  const run = (): Promise<void> => runSender({ installation, transport, clock, randomness: createSeededRandomness(1), limits: defaultCliLimits });
  return { installation, consent, spool, clock, transport, run };
}

function agreed(...steps: SendStep[]) {
  const made = machine(...steps);
  made.consent.write('granted');
  made.installation.claimDistinctId(firstId);
  for (const number of [1, 2]) made.spool.put(batch(number));
  return made;
}

describe('a sender', () => {
  it('sends what waits, records it, and leaves neither lock nor pause', async () => {
    const { run, spool, transport, installation } = agreed();
    await run();
    expect(spool.names()).toEqual([]);
    expect(readSent(installation.sentLogPath).map(({ body }) => body)).toEqual(transport.sent.map(({ body }) => body));
    expect(transport.sent).toHaveLength(2);
    expect(readdirSync(installation.senderFolder)).toEqual([]);
  });

  it.each<[string, (made: ReturnType<typeof agreed>) => void]>([
    ['without a decision', ({ consent }) => consent.write('unknown')],
    ['after a no', ({ consent }) => consent.write('denied')],
    ['after a yes to less than is collected now', ({ installation }) => createConsentFile(installation.consentPath, { surface: `${behaviorSurface}x` }).write('granted')],
    ['without an id', ({ installation }) => installation.forget()],
  ])('does nothing at all %s', async (_name, change) => {
    const made = agreed();
    change(made);
    const before = readdirSync(folder(), { recursive: true });
    await made.run();
    expect(made.transport.sent).toEqual([]);
    expect(readdirSync(folder(), { recursive: true })).toEqual(before);
  });

  it('leaves it to the one that is at work', async () => {
    const { run, transport, installation, clock } = agreed();
    const release = takeSenderLock(installation.senderFolder, { nowMs: clock.now(), maxAgeMs: defaultCliLimits.senderLockMs });
    await run();
    expect(transport.sent).toEqual([]);
    release?.();
    await run();
    expect(transport.sent).toHaveLength(2);
  });

  it('keeps to the pause a collector asked for', async () => {
    const { run, installation, clock } = agreed({ kind: 'retry', afterMs: 3_600_000 });
    await run();
    expect(arePaused(installation.senderFolder, clock.now())).toBe(true);
    expect(arePaused(installation.senderFolder, clock.now() + 3_600_000)).toBe(false);
    // A clock that was set back by days must not silence it.
    expect(arePaused(installation.senderFolder, clock.now() - 48 * 3_600_000)).toBe(false);
  });

  it('ends by itself within its life when nobody answers, and pauses', async () => {
    const { run, clock, spool, installation } = agreed(...Array.from({ length: 100 }, (): SendOutcome => ({ kind: 'retry' })));
    const done = run();
    await clock.advance(defaultCliLimits.senderLifeMs);
    await done;
    expect(spool.names()).toHaveLength(2);
    expect(arePaused(installation.senderFolder, clock.now())).toBe(true);
    expect(clock.timers()).toBe(0);
  });

  it('stops at a no that comes while it works, and removes what it wrote since', async () => {
    const made = agreed(({ eventIds }) => {
      made.consent.write('denied');
      made.installation.forget();
      return { kind: 'answered', results: eventIds.map((id) => ({ id, status: 'accepted' })) };
    });
    await made.run();
    expect(made.transport.sent).toHaveLength(1);
    expect(readdirSync(folder())).toEqual(['consent.json']);
  });

  it('does not go on for somebody new', async () => {
    const made = agreed(({ eventIds }) => {
      made.installation.forget();
      made.installation.claimDistinctId(secondId);
      made.spool.put(batch(3));
      return { kind: 'answered', results: eventIds.map((id) => ({ id, status: 'accepted' })) };
    });
    await made.run();
    expect(made.transport.sent).toHaveLength(1);
    expect(made.spool.names()).toHaveLength(1);
    await made.run();
    expect(made.transport.sent).toHaveLength(2);
  });
});

describe('an installation', () => {
  it('has one id until it is forgotten, whatever was offered', () => {
    const { installation } = machine();
    expect(installation.distinctId()).toBeUndefined();
    expect(existsSync(join(folder(), 'distinct-id'))).toBe(false);
    expect(installation.claimDistinctId(firstId)).toBe(firstId);
    expect(installation.claimDistinctId(secondId)).toBe(firstId);
    expect(readFileSync(join(folder(), 'distinct-id'), 'utf8')).toBe(firstId);
    installation.forget();
    expect(installation.claimDistinctId(secondId)).toBe(secondId);
    expect(readdirSync(folder())).toEqual(['distinct-id']);
  });

  it.each(['', '1111', 'mira'])('takes no %j for an id', (text) => {
    const { installation } = machine();
    writeFileSync(join(folder(), 'distinct-id'), text);
    expect(installation.distinctId()).toBeUndefined();
    expect(installation.claimDistinctId(firstId)).toBe(firstId);
    expect(readdirSync(folder())).toEqual(['distinct-id']);
  });
});
