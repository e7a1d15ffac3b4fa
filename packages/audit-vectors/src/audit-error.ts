/** What the audit refuses to do, because its result would look clean without having looked. Messages hold no value that was searched for. */
const messages = {
  // Command line.
  unknown_command: 'There is no command of that name. See candor-audit --help.',
  usage: 'The arguments are not those of this command.',
  root_missing: '--root must be the folder of a checkout, or of a project that installed the packages: one with a package.json.',
  input_unreadable: 'A file that was named does not exist or cannot be read.',
  input_empty: 'There is no file in what was named.',
  output_unwritable: 'A file that was named cannot be written. Choose a place in a folder that exists and is yours.',
  // Adapters.
  adapter_missing: 'The adapter behind --impl cannot be started: there is no such program, or it may not be run.',
  // Values and layers.
  values_empty: 'The list of values has none of 2 bytes or more.',
  value_too_short: 'A value of less than 6 bytes occurs anywhere by chance. Compare it with createValueScanner() instead.',
  layer_too_large: 'A compressed part inflates to more than the limit and was not searched. Raise maxLayerBytes.',
  layers_too_deep: 'Compressed parts are nested deeper than the limit and were not searched. Raise maxDepth.',
  // What is audited.
  catalog_missing: 'The folder holds no @candor/schema with its catalog. Name a checkout that was built, or a project that installed the packages: --root DIR.',
  catalog_open: 'A field of the catalog has no closed form, so that the audit cannot fill it. `candor-audit coverage` names it.',
  subject_failed: 'A program of the audit that runs the audited packages ended without an answer. Build the packages and look whether they can be imported.',
} as const;

export type AuditErrorCode = keyof typeof messages;

export class AuditError extends Error {
  override readonly name = 'AuditError';
  readonly code: AuditErrorCode;

  /** `advice`: constant words that say which argument is meant, or what to write instead. */
  constructor(code: AuditErrorCode, advice?: string) {
    super(advice === undefined ? messages[code] : `${messages[code]} ${advice}`);
    this.code = code;
  }
}
