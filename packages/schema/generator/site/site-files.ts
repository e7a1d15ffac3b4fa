/**
 * The static dictionary site: an index and one page per event. READ FIRST of this folder.
 *
 * Promises: the same catalog and the same releases give the same bytes. The style and the script in `dictionary/assets/` are
 * written by hand and used as they are; everything else in `dictionary/` comes from here.
 */
import type { CatalogEvent } from '../catalog-event.js';
import type { GeneratedFiles } from '../generated-file.js';
import type { Release } from '../evolution/releases.js';
import { catalogSnapshot } from '../evolution/snapshot.js';
import { eventHistories } from './event-history.js';
import { eventPage } from './event-page.js';
import { indexPage } from './index-page.js';

/** @param releases what was released so far, oldest first; the pages tell from it how each event came to be as it is. */
export function siteFiles(events: readonly CatalogEvent[], releases: readonly Release[]): GeneratedFiles {
  const histories = eventHistories(releases, catalogSnapshot({ events }));
  return new Map([
    ['dictionary/index.html', indexPage(events)],
    ...events.map((event) => [`dictionary/events/${event.name}.html`, eventPage(event, histories.get(event.name) ?? [])] as const),
  ]);
}
