/** The figures and tables beside the stream, from the collector's report. */
import { byId, make } from './element.js';

/** Streams in the table at most; those with losses come first. */
const maxStreams = 50;

const number = new Intl.NumberFormat('en');
const tenantName = (tenant) => tenant ?? 'No tenant (behaviour)';
const hasLoss = ({ missing, dropped }) => missing > 0 || Object.values(dropped).some((count) => count > 0);

function row(className, ...cells) {
  return make('tr', className, ...cells);
}

export function renderReport({ stored, conflicts, tenants, streams }) {
  const losing = streams.filter(hasLoss);
  byId('figure-stored').textContent = number.format(stored);
  byId('figure-users').textContent = number.format(tenants.reduce((sum, tenant) => sum + tenant.active_users, 0));
  byId('figure-losses').textContent = number.format(losing.length);
  byId('figure-conflicts').textContent = number.format(conflicts);

  byId('usage-rows').replaceChildren(
    ...tenants.flatMap(({ tenant, events, total, active_users: users }) => {
      const head = make('th', '', `${tenantName(tenant)}${tenant === null ? '' : ` · ${number.format(users)} active users`}`);
      head.scope = 'rowgroup';
      const counts = Object.entries(events).map(([event, count]) =>
        row('', make('td', '', event), make('td', 'number', number.format(count))),
      );
      return [row('group', head, make('th', 'number', number.format(total))), ...counts];
    }),
  );
  const shown = [...losing, ...streams.filter((stream) => !hasLoss(stream))].slice(0, maxStreams);
  byId('stream-rows').replaceChildren(
    ...shown.map((stream) => {
      const dropped = Object.entries(stream.dropped)
        .map(([reason, count]) => `${reason} ${number.format(count)}`)
        .join(', ');
      const id = make('td', 'id', stream.stream_id.slice(0, 8));
      id.title = `${tenantName(stream.tenant)}, stream ${stream.stream_id}`;
      const cells = [
        make('td', 'number', number.format(stream.stored)),
        make('td', 'number', number.format(stream.missing)),
        make('td', dropped ? '' : 'nothing', dropped || 'none'),
      ];
      return row(hasLoss(stream) ? 'loss' : '', id, ...cells);
    }),
  );
  byId('stream-note').textContent =
    streams.length > shown.length
      ? `${shown.length} of ${number.format(streams.length)} streams, those with losses first. All: candor-collector report.`
      : '';
}
