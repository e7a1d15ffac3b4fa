/** `@candor/browser-reporter/debug`: what an author wants to see while writing `track()` calls. Not part of any other entry. */
export { withDebugLog } from './debug/debug-log.js';
export type { DebugConsole } from './debug/debug-log.js';
