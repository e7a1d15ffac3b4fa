/**
 * The way of this product's metrics: the page posts here, on its own origin; pseudonyms are made here and go to the collector.
 *
 * Must not: give the key, or a pseudonym, to a page.
 */
import { createAnonymizer, generateKey } from '@candor/anonymizer';
import { createRelay } from '@candor/node-reporter/relay';
import type { Relay } from '@candor/node-reporter/relay';
import {
  tpUiBannerClick,
  tpUiCallToActionClick,
  tpUiCreateNewRoleClick,
  tpUiDiscoverStarted,
  tpUiOnboardAddFirstResourceClick,
  tpUiPageView,
} from '@candor/schema/web';

/** `session` stands for whatever the product knows its visitors by: the value of their cookie. */
export function createMetricsRelay(collector: string, session: string): Relay {
  return createRelay({
    url: collector,
    // A new key per start. A product keeps its cluster's key: `loadOrCreateKey` of `@candor/anonymizer/key-file`.
    anonymizer: createAnonymizer(generateKey()),
    edition: 'oss',
    events: [tpUiBannerClick, tpUiCallToActionClick, tpUiCreateNewRoleClick, tpUiDiscoverStarted, tpUiOnboardAddFirstResourceClick, tpUiPageView],
    session: (request) => request.headers.get('cookie')?.split('; ').includes(`session=${session}`) === true,
  });
}
