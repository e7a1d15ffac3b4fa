// Generated from src/catalog by `npm run generate`. Do not edit.
/** Events of auth, and the types of what `track()` takes for each. */
export { tpUserLogin } from '../events/tp-user-login.js';
export { tpUserLoginFailure } from '../events/tp-user-login-failure.js';
export { tpSessionStart } from '../events/tp-session-start.js';
export { tpSessionEnd } from '../events/tp-session-end.js';
export { tpResourceHb } from '../events/tp-resource-hb.js';
export { tpUserActivity } from '../events/tp-user-activity.js';
export { tpResourceCounts } from '../events/tp-resource-counts.js';
export type {
  TpUserLogin,
  TpUserLoginFailure,
  TpSessionStart,
  TpSessionEnd,
  TpResourceHb,
  TpUserActivity,
  TpResourceCounts,
} from '../../catalog/auth.js';
