import { describe, expect, it } from 'vitest';
import { catalogChanges } from '../../../generator/evolution/catalog-changes.js';
import { changesetDemands, versionDemands } from '../../../generator/evolution/demands.js';
import type { CatalogSnapshot } from '../../../generator/evolution/snapshot.js';
import { catalogOf, event, login, loginWith, os } from '../../fixtures/snapshots.js';

const wider = loginWith('os', { ...os, language: { is: 'enum', values: ['darwin', 'linux', 'windows'] } });
const narrower = loginWith('os', { ...os, language: { is: 'enum', values: ['linux'] } });

describe('versionDemands', () => {
  const rules = (before: CatalogSnapshot, after: CatalogSnapshot) =>
    versionDemands(catalogChanges(before, after), before, after).map(({ name, message }) => `${name} ${message}`);

  it('asks for a new version where an event breaks its old one, once', () => {
    expect(rules(login(), narrower)).toEqual(['tsh.login breaks what version 1 promised: set @version 2']);
    expect(rules(login(), login({ fields: {} }))).toHaveLength(1);
    expect(rules(login({ version: 3 }), login({ version: 2 }))).toHaveLength(1);
  });

  it.each([
    ['the version is raised', narrower.events['tsh.login']],
    ['nothing breaks', wider.events['tsh.login']],
  ])('asks for nothing where %s', (_name, after) => {
    expect(rules(login(), catalogOf({ 'tsh.login': { ...event, ...after, version: 2 } }))).toEqual([]);
  });

  it('asks for nothing of an event that is gone or has another name', () => {
    expect(rules(login(), catalogOf({}))).toEqual([]);
    expect(rules(login(), catalogOf({ 'tsh.enter': event }))).toEqual([]);
  });
});

describe('changesetDemands', () => {
  const rules = (after: CatalogSnapshot, bump: 'none' | 'patch' | 'minor' | 'major', widened: string[] = []) =>
    changesetDemands(catalogChanges(login(), after), { bump, widened }).map(({ rule, name }) => `${rule} ${name}`.trim());

  it('asks for a bump as grave as the gravest change', () => {
    expect(rules(login({ words: 'f' }), 'none')).toEqual(['bump']);
    expect(rules(login({ words: 'f' }), 'patch')).toEqual([]);
    expect(rules(narrower, 'minor')).toEqual(['bump']);
    expect(rules(narrower, 'major')).toEqual([]);
    expect(rules(login(), 'none')).toEqual([]);
  });

  it('asks for a line per widening, by field', () => {
    expect(rules(wider, 'minor')).toEqual(['privacy-line tsh.login.os']);
    expect(rules(wider, 'major', ['tsh.login'])).toEqual(['privacy-line tsh.login.os']);
    expect(rules(wider, 'minor', ['tsh.*'])).toEqual(['privacy-line tsh.login.os']);
    expect(rules(wider, 'minor', ['tsh.login.os'])).toEqual([]);
  });

  it('takes a group for whole events only', () => {
    const kept = login({ retentionDays: 700 });
    expect(rules(kept, 'minor')).toEqual(['privacy-line tsh.login']);
    expect(rules(kept, 'minor', ['connect.*'])).toEqual(['privacy-line tsh.login']);
    expect(rules(kept, 'minor', ['tsh.*'])).toEqual([]);
  });
});
