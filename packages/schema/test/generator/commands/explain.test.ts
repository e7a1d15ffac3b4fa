import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { explainCommand } from '../../../generator/commands/explain.js';
import { lints } from '../../../generator/lints.js';
import { smallPackage } from '../../fixtures/small-package.js';
import type { SmallPackage } from '../../fixtures/small-package.js';

let copy: SmallPackage;
beforeAll(() => {
  copy = smallPackage();
});
afterAll(() => copy.remove());
beforeEach(() => {
  copy.printed.out.length = 0;
  copy.printed.err.length = 0;
});

const explained = async (...words: string[]) => {
  expect(await explainCommand(words, copy.io)).toBe(0);
  return copy.printed.out.join('\n');
};

describe('candor-schema explain', () => {
  it('tells of an event what, why, who, how long, each field, and an example as sent', async () => {
    const text = await explained('connect.cluster.login');
    for (const part of ['Someone signed in.', 'How many people sign in.', 'desktop-team', '395 days', 'until 2028-11-22', 'only after someone said yes']) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/user_name +Who signed in\. Replaced by a pseudonym, kind user/);
    expect(text).toMatch(/connect_version +Release of the app\. Sent as it is\. Describes the person/);
    expect(JSON.parse(text.slice(text.indexOf('as sent') + 7))).toMatchObject({ event: 'connect.cluster.login', set: { connect_version: '18.2.1' } });
  });

  it('tells of a property what it may be, what happens to it, and the value before and after', async () => {
    const hashed = await explained('connect.cluster.login.user_name');
    expect(hashed).toMatch(/as entered +alice\n/);
    expect(hashed).toMatch(/as sent +"JOLr\+KjRp\+QbfSJvz6jznIWYjkr5LGmpVRQjBmvQTTs="/);
    expect(hashed).toMatch(/kept +395 days/);
    copy.printed.out.length = 0;
    const plain = await explained('connect.cluster.login.accounts');
    expect(plain).toMatch(/may be +whole number, 0 to 1,?000/);
    expect(plain).not.toContain('as entered');
  });

  it.each(Object.keys(lints))('tells what the lint %s protects and what to write instead', async (name) => {
    const { protects, hint } = lints[name as keyof typeof lints];
    expect(await explained(name)).toBe(`${name}\nwhy         ${protects}\ninstead     ${hint}`);
    expect(Math.min(protects.length, hint.length)).toBeGreaterThan(15);
  });

  it('lists the lints', async () => {
    expect((await explained('lints')).split('\n')).toHaveLength(Object.keys(lints).length);
  });

  it.each([
    [['connect.cluster.logout'], 'no event, property or lint has this name; did you mean connect.cluster.login?'],
    [['tsh.logout.sucess'], 'no event, property or lint has this name; did you mean tsh.logout.success?'],
    [['unbounded-text'], 'did you mean unbounded-'],
    [['zzz'], 'no event, property or lint has this name'],
    [[], 'name one event, one event.property or one lint'],
    [['tsh.logout', 'tsh.logout'], 'name one event, one event.property or one lint'],
  ])('gives one line for %j', async (words, says) => {
    expect(await explainCommand(words, copy.io)).toBe(2);
    expect(copy.printed.out).toEqual([]);
    expect(copy.printed.err).toEqual([expect.stringContaining(says)]);
  });
});
