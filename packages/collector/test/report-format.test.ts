import { describe, expect, it } from 'vitest';
import type { UsageReport } from '../src/report.js';
import { formatReport } from '../src/report-format.js';

const report: UsageReport = {
  month: '2026-11',
  stored: 5,
  conflicts: 1,
  tenants: [
    { tenant: null, events: { 'connect.cluster.login': 2 }, total: 2, active_users: 0 },
    { tenant: 'acme', events: { 'tp.user.login': 3 }, total: 3, active_users: 2 },
  ],
  streams: [
    {
      tenant: 'acme',
      stream_id: '5f0c1d7e-8a52-4c7b-9a1e-2f4b6d8c0e13',
      stored: 3,
      first: 1,
      last: 5,
      missing: 2,
      dropped: { queue_full: 2 },
    },
  ],
};

describe('formatReport', () => {
  it('json is the report on one line', () => {
    expect(JSON.parse(formatReport(report, 'json'))).toEqual(report);
    expect(formatReport(report, 'json').match(/\n/g)).toHaveLength(1);
  });

  it('csv has one number per line', () => {
    expect(formatReport(report, 'csv').split('\r\n')).toEqual([
      'section,tenant,name,value',
      'stored,,,5',
      'conflicts,,,1',
      'events,,connect.cluster.login,2',
      'total,,,2',
      'active_users,,,0',
      'events,acme,tp.user.login,3',
      'total,acme,,3',
      'active_users,acme,,2',
      'stream_stored,acme,5f0c1d7e-8a52-4c7b-9a1e-2f4b6d8c0e13,3',
      'stream_first,acme,5f0c1d7e-8a52-4c7b-9a1e-2f4b6d8c0e13,1',
      'stream_last,acme,5f0c1d7e-8a52-4c7b-9a1e-2f4b6d8c0e13,5',
      'stream_missing,acme,5f0c1d7e-8a52-4c7b-9a1e-2f4b6d8c0e13,2',
      'stream_dropped_queue_full,acme,5f0c1d7e-8a52-4c7b-9a1e-2f4b6d8c0e13,2',
      '',
    ]);
  });

  it('table lines up', () => {
    expect(formatReport(report, 'table')).toBe(
      [
        'Usage, 2026-11 (UTC): 5 events stored, conflicts: 1',
        '',
        'tenant       event                  count',
        '-----------  ---------------------  -----',
        '(no tenant)  connect.cluster.login      2',
        '(no tenant)  all events                 2',
        '(no tenant)  active users               0',
        'acme         tp.user.login              3',
        'acme         all events                 3',
        'acme         active users               2',
        '',
        'Streams since they began: 1',
        '',
        'tenant  stream                                stored  positions  missing  dropped by the reporter',
        '------  ------------------------------------  ------  ---------  -------  -----------------------',
        'acme    5f0c1d7e-8a52-4c7b-9a1e-2f4b6d8c0e13       3  1-5              2  queue_full 2',
        '',
      ].join('\n'),
    );
  });
});
