/**
 * What does not compile. Each `@ts-expect-error` is a test of its own: `npm run typecheck` fails where the line below it
 * compiles after all.
 */
import { describe, expect, expectTypeOf, it } from 'vitest';
import { tpUserLogin } from '../../src/generated/areas/auth.js';
import type { TpUserLogin, TpUserLoginWire } from '../../src/generated/areas/auth.js';
import { connectClusterLogin } from '../../src/generated/areas/connect.js';
import type { ConnectClusterLogin, ConnectClusterLoginWire } from '../../src/generated/areas/connect.js';
import { isPseudonym } from '../../src/index.js';
import type { EventDefinition, Pseudonym, WireEvent } from '../../src/index.js';

function pseudonym(text: string): Pseudonym {
  if (!isPseudonym(text)) throw new Error('not a pseudonym');
  return text;
}

const user = pseudonym('3Qm0v1c8R6bJ2l9XwZr5hN7yKpT4uEoSfDgAiVtMxBk=');
const login: ConnectClusterLoginWire = {
  id: '019ab05d-7100-7c3a-9f25-6d1e8b4a0c72',
  seq: 1,
  event: 'connect.cluster.login',
  at: '2026-11-23T10:21:00Z',
  distinct_id: '5f0c1d7e-8a52-4c7b-9a1e-2f4b6d8c0e13',
  properties: { cluster_name: user, user_name: user, connector_type: 'github' },
  set: { os_version: '14.6.1', connect_version: '18.2.1' },
  set_once: { os: 'darwin', arch: 'arm64' },
};

describe('wire types', () => {
  it('are wire events that the validator accepts', () => {
    expectTypeOf<ConnectClusterLoginWire>().toExtend<WireEvent>();
    expectTypeOf<TpUserLoginWire>().toExtend<WireEvent>();
    expectTypeOf(login.properties.connector_type).toEqualTypeOf<ConnectClusterLogin['connector_type']>();
    expectTypeOf(login.set_once.os).toEqualTypeOf<ConnectClusterLogin['os']>();
    expectTypeOf(login.properties.user_name).toEqualTypeOf<Pseudonym | undefined>();
    expectTypeOf(login.event).toEqualTypeOf<'connect.cluster.login'>();
    expect(connectClusterLogin.validate(login)).toBeUndefined();
  });

  it('do not compile with a raw string where a pseudonym belongs', () => {
    const { properties } = login;
    const raw: ConnectClusterLoginWire = {
      ...login,
      // @ts-expect-error a name is not a pseudonym
      properties: { ...properties, user_name: 'alice' },
    };
    expect(connectClusterLogin.validate(raw)?.reason).toBe('not_anonymized');
    const computed: string = user;
    // @ts-expect-error a string of unknown making is not a pseudonym, whatever it holds
    const assumed: Pseudonym = computed;
    expect(isPseudonym(assumed)).toBe(true);
    expect(isPseudonym('alice')).toBe(false);
    expect(isPseudonym(assumed, 'hmac-anon/2')).toBe(false);
    expect(isPseudonym('a2.Zq7zF0EyrDTvz841SFdLCno1hCX_34jDjVHgeGK7Yk8', 'hmac-anon/2')).toBe(true);
  });

  it('do not compile with a wrong part, or without one that is needed', () => {
    const { properties, set, set_once: setOnce, ...envelope } = login;
    const wrong: WireEvent[] = [
      // @ts-expect-error an undeclared property
      { ...login, properties: { ...properties, email: user } } satisfies ConnectClusterLoginWire,
      // @ts-expect-error a required property is missing
      { ...login, properties: { user_name: user } } satisfies ConnectClusterLoginWire,
      // @ts-expect-error a value outside the enum
      { ...login, set_once: { ...setOnce, os: 'plan9' } } satisfies ConnectClusterLoginWire,
      // @ts-expect-error a property in the place of another
      { ...login, set: { ...set, os: 'linux' } } satisfies ConnectClusterLoginWire,
      // @ts-expect-error what describes the person is missing
      { ...envelope, properties, set } satisfies ConnectClusterLoginWire,
      // @ts-expect-error another event's name
      { ...login, event: 'connect.cluster.logout' } satisfies ConnectClusterLoginWire,
    ];
    for (const candidate of wrong) expect(connectClusterLogin.validate(candidate)).toBeDefined();
  });

  it('give a usage event no distinct id', () => {
    // @ts-expect-error usage events are not tied to an installation
    const tied: TpUserLoginWire['distinct_id'] = login.distinct_id;
    expect(tpUserLogin.validate({ ...login, event: 'tp.user.login', distinct_id: tied })?.reason).toBe('undeclared_property');
  });
});

describe('input types', () => {
  it('belong to their own event', () => {
    expectTypeOf(connectClusterLogin).not.toExtend<EventDefinition<'usage'>>();
    expectTypeOf(tpUserLogin.input).toEqualTypeOf<TpUserLogin | undefined>();
    const input = { cluster_name: 'main', user_name: 'alice' };
    // @ts-expect-error properties are missing
    const partial: ConnectClusterLogin = input;
    expect(partial).toBe(input);
    const unknownEvent = () => {
      // @ts-expect-error an event that the catalog does not have
      return connectClusterLogout.name;
    };
    expect(unknownEvent).toThrow();
  });
});
