// Generated from src/catalog by `npm run generate`. Do not edit.

/** Version of `@candor/schema`, sent with every batch. */
export const catalogVersion = '0.1.0';

/**
 * Digest of what behaviour events can say. A consent is bound to it: where it differs from the one that was stored with
 * the yes, there is something new to ask about.
 */
export const behaviorSurface = '9b88a6c35bebc15ce3f45070e87f3e4064916bbacae843b2bfecc1ae1cbbf24c';
