// Generated from src/catalog by `npm run generate`. Do not edit.
import type { EventDefinition } from '../event-definition.js';
import { connectClusterLogin } from './events/connect-cluster-login.js';
import { connectProtocolUse } from './events/connect-protocol-use.js';
import { connectAccessRequestCreate } from './events/connect-access-request-create.js';
import { connectAccessRequestReview } from './events/connect-access-request-review.js';
import { connectAccessRequestAssumeRole } from './events/connect-access-request-assume-role.js';
import { connectFileTransferRun } from './events/connect-file-transfer-run.js';
import { connectUserJobRoleUpdate } from './events/connect-user-job-role-update.js';
import { connectConnectMyComputerSetup } from './events/connect-connect-my-computer-setup.js';
import { connectConnectMyComputerAgentStart } from './events/connect-connect-my-computer-agent-start.js';
import { tbotStart } from './events/tbot-start.js';
import { tshCommandRun } from './events/tsh-command-run.js';
import { tshLogin } from './events/tsh-login.js';
import { tshSessionStart } from './events/tsh-session-start.js';
import { tpUiPageView } from './events/tp-ui-page-view.js';
import { tpUiBannerClick } from './events/tp-ui-banner-click.js';
import { tpUiCallToActionClick } from './events/tp-ui-call-to-action-click.js';
import { tpUiCreateNewRoleClick } from './events/tp-ui-create-new-role-click.js';
import { tpUiOnboardAddFirstResourceClick } from './events/tp-ui-onboard-add-first-resource-click.js';
import { tpUiDiscoverStarted } from './events/tp-ui-discover-started.js';
import { tpUserLogin } from './events/tp-user-login.js';
import { tpUserLoginFailure } from './events/tp-user-login-failure.js';
import { tpSessionStart } from './events/tp-session-start.js';
import { tpSessionEnd } from './events/tp-session-end.js';
import { tpResourceHb } from './events/tp-resource-hb.js';
import { tpUserActivity } from './events/tp-user-activity.js';
import { tpResourceCounts } from './events/tp-resource-counts.js';

/** Every event of the catalog by its name. */
export const events: ReadonlyMap<string, EventDefinition> = new Map<string, EventDefinition>([
  [connectClusterLogin.name, connectClusterLogin],
  [connectProtocolUse.name, connectProtocolUse],
  [connectAccessRequestCreate.name, connectAccessRequestCreate],
  [connectAccessRequestReview.name, connectAccessRequestReview],
  [connectAccessRequestAssumeRole.name, connectAccessRequestAssumeRole],
  [connectFileTransferRun.name, connectFileTransferRun],
  [connectUserJobRoleUpdate.name, connectUserJobRoleUpdate],
  [connectConnectMyComputerSetup.name, connectConnectMyComputerSetup],
  [connectConnectMyComputerAgentStart.name, connectConnectMyComputerAgentStart],
  [tbotStart.name, tbotStart],
  [tshCommandRun.name, tshCommandRun],
  [tshLogin.name, tshLogin],
  [tshSessionStart.name, tshSessionStart],
  [tpUiPageView.name, tpUiPageView],
  [tpUiBannerClick.name, tpUiBannerClick],
  [tpUiCallToActionClick.name, tpUiCallToActionClick],
  [tpUiCreateNewRoleClick.name, tpUiCreateNewRoleClick],
  [tpUiOnboardAddFirstResourceClick.name, tpUiOnboardAddFirstResourceClick],
  [tpUiDiscoverStarted.name, tpUiDiscoverStarted],
  [tpUserLogin.name, tpUserLogin],
  [tpUserLoginFailure.name, tpUserLoginFailure],
  [tpSessionStart.name, tpSessionStart],
  [tpSessionEnd.name, tpSessionEnd],
  [tpResourceHb.name, tpResourceHb],
  [tpUserActivity.name, tpUserActivity],
  [tpResourceCounts.name, tpResourceCounts],
]);
