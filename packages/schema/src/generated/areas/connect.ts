// Generated from src/catalog by `npm run generate`. Do not edit.
/** Events of connect, and the types of what `track()` takes for each. */
export { connectClusterLogin } from '../events/connect-cluster-login.js';
export type { ConnectClusterLoginWire } from '../events/connect-cluster-login.js';
export { connectProtocolUse } from '../events/connect-protocol-use.js';
export type { ConnectProtocolUseWire } from '../events/connect-protocol-use.js';
export { connectAccessRequestCreate } from '../events/connect-access-request-create.js';
export type { ConnectAccessRequestCreateWire } from '../events/connect-access-request-create.js';
export { connectAccessRequestReview } from '../events/connect-access-request-review.js';
export type { ConnectAccessRequestReviewWire } from '../events/connect-access-request-review.js';
export { connectAccessRequestAssumeRole } from '../events/connect-access-request-assume-role.js';
export type { ConnectAccessRequestAssumeRoleWire } from '../events/connect-access-request-assume-role.js';
export { connectFileTransferRun } from '../events/connect-file-transfer-run.js';
export type { ConnectFileTransferRunWire } from '../events/connect-file-transfer-run.js';
export { connectUserJobRoleUpdate } from '../events/connect-user-job-role-update.js';
export type { ConnectUserJobRoleUpdateWire } from '../events/connect-user-job-role-update.js';
export { connectConnectMyComputerSetup } from '../events/connect-connect-my-computer-setup.js';
export type { ConnectConnectMyComputerSetupWire } from '../events/connect-connect-my-computer-setup.js';
export { connectConnectMyComputerAgentStart } from '../events/connect-connect-my-computer-agent-start.js';
export type { ConnectConnectMyComputerAgentStartWire } from '../events/connect-connect-my-computer-agent-start.js';
export type {
  ConnectClusterLogin,
  ConnectProtocolUse,
  ConnectAccessRequestCreate,
  ConnectAccessRequestReview,
  ConnectAccessRequestAssumeRole,
  ConnectFileTransferRun,
  ConnectUserJobRoleUpdate,
  ConnectConnectMyComputerSetup,
  ConnectConnectMyComputerAgentStart,
} from '../../catalog/connect.js';
