/** Events of the role editor in the web UI. Neither the name nor the content of a role is part of them. */

/**
 * The editor for a new role was opened.
 * @event tp.ui.createNewRole.click
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Whether roles are made in the web UI.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiCreateNewRoleClick {
  /** The cluster of the role. @anonymize cluster */
  cluster_name: string;
  /** Who clicked. @anonymize user */
  user_name: string;
}

/**
 * A new role was saved.
 * @event tp.ui.createNewRoleSave.click
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Whether the form suffices for real roles, or people fall back to writing YAML.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiCreateNewRoleSaveClick {
  /** The cluster of the role. @anonymize cluster */
  cluster_name: string;
  /** Who saved. @anonymize user */
  user_name: string;
  /** Whether the form was used. */
  standard_used: boolean;
  /** Whether the YAML editor was used. */
  yaml_used: boolean;
  /** The editor that was open at the end. */
  mode_when_saved: 'standard' | 'yaml';
  /** The part of the role that the form could not show; absent where it could show everything. */
  conversion_problem?:
    | 'allow_rules'
    | 'deny_rules'
    | 'labels'
    | 'logins'
    | 'options'
    | 'resources'
    | 'several'
    | 'other';
}

/**
 * The editor for a new role was closed without saving.
 * @event tp.ui.createNewRoleCancel.click
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose How often people give up on making a role.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiCreateNewRoleCancelClick {
  /** The cluster of the role. @anonymize cluster */
  cluster_name: string;
  /** Who gave up. @anonymize user */
  user_name: string;
}

/**
 * The documentation of roles was opened from the editor.
 * @event tp.ui.createNewRoleViewDocumentation.click
 * @class behavior
 * @version 1
 * @emitter web
 * @owner web-team
 * @purpose Whether the editor explains itself.
 * @since 2026-11-23
 * @expires 2028-11-22
 * @retention 395
 */
export interface TpUiCreateNewRoleViewDocumentationClick {
  /** The cluster of the role. @anonymize cluster */
  cluster_name: string;
  /** Who looked it up. @anonymize user */
  user_name: string;
}
