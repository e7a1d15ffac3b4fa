// Generated from src/catalog by `npm run generate`. Do not edit.

/** Version of `@candor/schema`, sent with every batch. */
export const catalogVersion = '0.1.0';

/**
 * Digest of what behaviour events can say. A consent is bound to it: where it differs from the one that was stored with
 * the yes, there is something new to ask about.
 */
export const behaviorSurface = '7e26e830cfb43d1cef0418774c6a3f73d82178ee9881d4a36180d78dd1126574';
