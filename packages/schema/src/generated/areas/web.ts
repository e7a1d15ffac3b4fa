// Generated from src/catalog by `npm run generate`. Do not edit.
/** Events of web, and the types of what `track()` takes for each. */
export { tpUiPageView } from '../events/tp-ui-page-view.js';
export { tpUiBannerClick } from '../events/tp-ui-banner-click.js';
export { tpUiCallToActionClick } from '../events/tp-ui-call-to-action-click.js';
export { tpUiCreateNewRoleClick } from '../events/tp-ui-create-new-role-click.js';
export { tpUiOnboardAddFirstResourceClick } from '../events/tp-ui-onboard-add-first-resource-click.js';
export { tpUiDiscoverStarted } from '../events/tp-ui-discover-started.js';
export type {
  TpUiPageView,
  TpUiBannerClick,
  TpUiCallToActionClick,
  TpUiCreateNewRoleClick,
  TpUiOnboardAddFirstResourceClick,
  TpUiDiscoverStarted,
} from '../../catalog/web.js';
