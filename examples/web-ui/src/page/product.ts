/**
 * The product around the metrics: a dashboard that works the same whether or not anything is reported.
 *
 * Promises: each event is tracked where its button is handled, with an imported constant and typed properties.
 */
import {
  tpUiBannerClick,
  tpUiCallToActionClick,
  tpUiCreateNewRoleClick,
  tpUiDiscoverStarted,
  tpUiOnboardAddFirstResourceClick,
  tpUiPageView,
} from '@candor/schema/web';
import type { EventDefinition } from '@candor/schema';
import { element } from './element.js';
import { createSections } from './sections.js';

export type Track = <Input extends object>(event: EventDefinition<'behavior', Input>, properties: NoInfer<Input>) => void;

export interface Product {
  /** Shows the first section. */
  show(): void;
}

/** The signed-in person and their cluster. Names reserved for documentation: they belong to nobody. */
const signedIn = { cluster_name: 'harbour.example.com', user_name: 'alice@example.com' };

/** One event of each kind the page sends most, for the view of what would be sent. */
export function sampleVisit(track: Track): void {
  track(tpUiPageView, { ...signedIn, page: 'resources' });
  track(tpUiCreateNewRoleClick, signedIn);
}

export function createProduct(track: Track): Product {
  const sections = createSections((page) => track(tpUiPageView, { ...signedIn, page }));
  const onClick = (id: string, action: () => void): void => element(id).addEventListener('click', action);
  const say = (text: string): void => {
    element('notice').textContent = text;
  };

  onClick('add-resource', () => {
    track(tpUiOnboardAddFirstResourceClick, signedIn);
    say(`${sections.add('resources')} was added.`);
  });
  onClick('discover', () => {
    track(tpUiDiscoverStarted, { ...signedIn, sso: false });
    say('Enrolment, step 1 of 3: run the installer on the machine you want to reach.');
  });
  onClick('new-role', () => {
    track(tpUiCreateNewRoleClick, signedIn);
    say(`Role ${sections.add('roles')} was drafted.`);
  });
  onClick('upgrade', () => {
    track(tpUiCallToActionClick, { ...signedIn, cta: 'access_requests' });
    say('Thank you. Your administrator has been asked about the Enterprise plan.');
  });
  onClick('banner-open', () => {
    track(tpUiBannerClick, { ...signedIn, alert: 'upgrade_available' });
    say('New in 19: passkeys on shared workstations, quicker audit search, dark mode.');
  });
  onClick('banner-dismiss', () => {
    element('banner').remove();
    element('section-title').focus();
  });

  element('cluster').textContent = signedIn.cluster_name;
  element('user').textContent = signedIn.user_name;
  return { show: () => sections.show('resources') };
}
