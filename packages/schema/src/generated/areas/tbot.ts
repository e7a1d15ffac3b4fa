// Generated from src/catalog by `npm run generate`. Do not edit.
/** Events of tbot, and the types of what `track()` takes for each. */
export { tbotStart } from '../events/tbot-start.js';
export type { TbotStartWire } from '../events/tbot-start.js';
export type {
  TbotStart,
} from '../../catalog/tbot.js';
