/**
 * Everything this package refuses: a closed list of codes, each with one constant sentence that says what to do.
 * Must not: hold a key or a value, not even a part or a length of one. An error is logged by people we do not know.
 */
const messages = {
  value_lone_surrogate: 'The value holds half of a surrogate pair, which has no UTF-8 form. Pass well-formed text.',
  key_lone_surrogate: 'The key holds half of a surrogate pair, which has no UTF-8 form. Make a key with generateKey().',
  key_blank: 'The key is blank. Make a key with generateKey().',
  key_nul: 'The key holds a NUL character, which HMAC cannot tell from its own padding. Make a key with generateKey().',
  key_too_short: 'The key is shorter than 16 bytes. Make a key with generateKey().',
  key_published: 'The key is printed in a public document, so everybody knows it. Make a key with generateKey().',
  key_uuid_version: 'The key holds a UUID that is not random (version 4), so it can be guessed. Make a key with generateKey().',
  key_pattern: 'The key repeats itself or counts, so it can be guessed. Make a key with generateKey().',
  key_weak: 'The key may have less than 112 bits of randomness. Make a key with generateKey(), or 32 random bytes as hex.',
  key_id_invalid: 'The key id must be a lower-case UUID version 4, and the one a key already has. Leave it out to get a random one.',
  key_id_is_key: 'The key id is sent with every batch and must not be the key. Leave it out to get a random one.',
  random_missing: 'This runtime has no crypto.getRandomValues. Make the key and its id elsewhere and pass both.',
  key_file_io: 'The key file cannot be read or created. See the cause.',
  key_file_not_regular: 'The key file is a link, a folder or a device. Name a regular file.',
  key_file_exposed: 'The key file can be read by others or belongs to another user. Make a new key, or give it mode 0600 and its owner.',
  key_file_not_text: 'The key file is larger than 4,096 bytes or not UTF-8. Name the file that holds exactly the key.',
  key_file_lost: 'The key file is gone but its id file is there. Restore the key, or delete the id file to begin with a new key.',
} as const;
export type AnonymizerErrorCode = keyof typeof messages;
/** The only error of this package beside `TypeError` (an argument of the wrong type). `cause` is set for `key_file_io` alone. */
export class AnonymizerError extends Error {
  override readonly name = 'AnonymizerError';
  constructor(readonly code: AnonymizerErrorCode, options?: ErrorOptions) {
    super(messages[code], options);
  }
}
