/**
 * Events of getting started in the web UI. Before the first sign-in nobody has proved a name, so those events
 * carry none.
 */
import type { MfaType } from '../vocabulary.js';

/**
 * A newcomer submitted a first credential.
 * @event tp.ui.onboard.setCredential.submit
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose How many invited people get as far as choosing a password or a key.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiOnboardSetCredentialSubmit {
  /** The cluster of the new account. @anonymize cluster */
  cluster_name: string;
}

/**
 * A newcomer registered a second factor.
 * @event tp.ui.onboard.registerChallenge.submit
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Which second factors newcomers choose, and in which kind of sign-up.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiOnboardRegisterChallengeSubmit {
  /** The cluster of the new account. @anonymize cluster */
  cluster_name: string;
  /** The kind of second factor. */
  mfa_type: MfaType;
  /** The kind of sign-up. */
  login_flow: 'password' | 'passwordless' | 'sso' | 'other';
}

/**
 * A newcomer answered the questionnaire; no answer is part of the event.
 * @event tp.ui.onboard.questionnaire.submit
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose How many newcomers take the time to answer.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiOnboardQuestionnaireSubmit {
  /** The cluster of the new account. @anonymize cluster */
  cluster_name: string;
}

/**
 * A newcomer finished signing up and went on to the dashboard.
 * @event tp.ui.onboard.completeGoToDashboard.click
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose How many sign-ups are carried through to the end.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiOnboardCompleteGoToDashboardClick {
  /** The cluster of the new account. @anonymize cluster */
  cluster_name: string;
}

/**
 * Someone new chose to add a first resource.
 * @event tp.ui.onboard.addFirstResource.click
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose How many newcomers get as far as adding something.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiOnboardAddFirstResourceClick {
  /** The cluster to add to. @anonymize cluster */
  cluster_name: string;
  /** Who clicked. @anonymize user */
  user_name: string;
}

/**
 * Someone new put off adding a first resource.
 * @event tp.ui.onboard.addFirstResourceLater.click
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose How many newcomers look around before they connect anything.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiOnboardAddFirstResourceLaterClick {
  /** The cluster without a resource. @anonymize cluster */
  cluster_name: string;
  /** Who put it off. @anonymize user */
  user_name: string;
}

/**
 * Someone left the page of recovery codes.
 * @event tp.ui.recoveryCodesContinue.click
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Whether people move on from the recovery codes at all.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiRecoveryCodesContinueClick {
  /** The cluster of the new account. @anonymize cluster */
  cluster_name: string;
}

/**
 * Someone copied their recovery codes to the clipboard.
 * @event tp.ui.recoveryCodesCopy.click
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose How people keep their recovery codes: by copying.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiRecoveryCodesCopyClick {
  /** The cluster of the new account. @anonymize cluster */
  cluster_name: string;
}

/**
 * Someone printed their recovery codes.
 * @event tp.ui.recoveryCodesPrint.click
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose How people keep their recovery codes: on paper.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiRecoveryCodesPrintClick {
  /** The cluster of the new account. @anonymize cluster */
  cluster_name: string;
}
