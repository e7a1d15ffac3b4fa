import { describe, expect, expectTypeOf, it } from 'vitest';
import { tpUserLogin, tpUserLoginFailure } from '../src/generated/areas/auth.js';
import type { TpUserLogin } from '../src/generated/areas/auth.js';
import { connectClusterLogin } from '../src/generated/areas/connect.js';
import type { ConnectClusterLogin } from '../src/generated/areas/connect.js';
import { validateEvent } from '../src/event-definition.js';
import type { EventClass, EventDefinition, ValidEvent } from '../src/event-definition.js';
import type { WireEvent } from '../src/wire/batch.js';

/** The shape of a reporter's verb; NoInfer makes the event alone decide what it takes. */
function track<Class extends EventClass, Input extends object>(
  event: EventDefinition<Class, Input>,
  properties: NoInfer<Input>,
): readonly [string, object] {
  return [event.name, properties];
}

function trackUsage<Input extends object>(event: EventDefinition<'usage', Input>, properties: NoInfer<Input>): string {
  return track(event, properties)[0];
}

const login: ConnectClusterLogin = {
  cluster_name: 'main',
  user_name: 'alice',
  connector_type: 'github',
  os: 'linux',
  arch: 'x64',
  os_version: '6.8',
  connect_version: '18.2.1',
};

describe('event constants', () => {
  it('say what they take', () => {
    expectTypeOf(connectClusterLogin).toEqualTypeOf<EventDefinition<'behavior', ConnectClusterLogin>>();
    expectTypeOf(tpUserLogin).toEqualTypeOf<EventDefinition<'usage', TpUserLogin>>();
    expectTypeOf(login.connector_type).toEqualTypeOf<'local' | 'github' | 'saml' | 'oidc' | 'passwordless'>();
    expect(track(connectClusterLogin, login)[0]).toBe('connect.cluster.login');
    expect(trackUsage(tpUserLoginFailure, { cluster_name: 'main', method: 'none', known_user: false })).toBe('tp.user.loginFailure');
  });

  it('do not compile with anything else', () => {
    // @ts-expect-error a property the event does not declare
    track(connectClusterLogin, { ...login, email: 'alice@example.com' });
    // @ts-expect-error a misspelt property
    track(connectClusterLogin, { ...login, username: 'alice' });
    // @ts-expect-error required properties are missing
    track(connectClusterLogin, { cluster_name: 'main', user_name: 'alice' });
    // @ts-expect-error a value outside the enum
    track(connectClusterLogin, { ...login, connector_type: 'ldap' });
    // @ts-expect-error a value of another type
    track(connectClusterLogin, { ...login, user_name: 7 });
    const text = 'connect.cluster.login';
    const misuse = () => {
      // @ts-expect-error an event is a constant, not its name
      track(text, login);
      // @ts-expect-error an unknown event does not exist
      track(connectClusterLogout, login);
      // @ts-expect-error a behaviour event is not for a usage reporter
      trackUsage(connectClusterLogin, login);
    };
    expect(misuse).toThrow();
  });

  it('keep unvalidated events out of queues', () => {
    const candidate: WireEvent = {
      id: '019ab05d-7100-7c3a-9f25-6d1e8b4a0c72',
      seq: 1,
      event: 'tp.user.loginFailure',
      at: '2026-11-23T10:21:37Z',
      properties: { method: 'password', known_user: false },
    };
    const queue: ValidEvent[] = [];
    // @ts-expect-error only validateEvent makes a ValidEvent
    queue.push(candidate);
    const result = validateEvent(tpUserLoginFailure, candidate);
    expect(result).toEqual({ ok: true, event: candidate });
    const refused = validateEvent(tpUserLogin, candidate);
    expect(refused).toEqual({ ok: false, fault: { reason: 'invalid', field: '/event', keyword: 'const' } });
  });
});
