// Generated from src/catalog by `npm run generate`. Do not edit.
/** Events of tsh, and the types of what `track()` takes for each. */
export { tshCommandRun } from '../events/tsh-command-run.js';
export type { TshCommandRunWire } from '../events/tsh-command-run.js';
export { tshFlagUse } from '../events/tsh-flag-use.js';
export type { TshFlagUseWire } from '../events/tsh-flag-use.js';
export { tshLogin } from '../events/tsh-login.js';
export type { TshLoginWire } from '../events/tsh-login.js';
export { tshSessionStart } from '../events/tsh-session-start.js';
export type { TshSessionStartWire } from '../events/tsh-session-start.js';
export type {
  TshCommandRun,
  TshFlagUse,
  TshLogin,
  TshSessionStart,
} from '../../catalog/tsh.js';
