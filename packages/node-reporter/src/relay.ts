/** The relay: a page's events leave by the product's own web server, which holds the key the page must not have. */
export { createRelay } from './relay/relay.js';
export type { Relay, RelayOptions, RelayStats } from './relay/relay.js';
export { nodeHandler } from './relay/node-handler.js';
export { defaultRelayLimits } from './relay/relay-limits.js';
export type { RelayLimits } from './relay/relay-limits.js';
export { servePort } from './relay/port-server.js';
export type { ServedPort } from './relay/port-server.js';
