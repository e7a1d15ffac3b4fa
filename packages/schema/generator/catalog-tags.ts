/**
 * The closed list of JSDoc tags of the catalog, and where each one may stand.
 *
 * A tag outside this list fails the generator: a misspelt `@anonymize` must not pass as a remark.
 */

/** On an event's interface. */
export const eventTags = [
  'event',
  'class',
  'version',
  'emitter',
  'owner',
  'purpose',
  'since',
  'expires',
  'retention',
  'bills',
  'window',
] as const;

/**
 * On one property of an event. `plain` holds the reason why a name that sounds sensitive is not, `counts` what a windowed
 * report counts in it.
 */
export const propertyTags = ['anonymize', 'person', 'maxItems', 'plain', 'counts'] as const;

/** On an alias. Patterns are allowed in the vocabulary only, where a reviewer sees all of them at once. */
export const aliasTags = ['minimum', 'maximum'] as const;
export const vocabularyTags = ['minimum', 'maximum', 'pattern', 'example'] as const;

/** What typescript-json-schema has to carry from the source into its schemas, beside the standard keywords. */
export const carriedTags: string[] = [...new Set<string>([...eventTags, ...propertyTags, 'example'])];

/** Who may send. Each emitter is one file of the catalog and one import area; its events share these name prefixes. */
export const areas = {
  connect: { prefix: 'connect.', except: undefined },
  tbot: { prefix: 'tbot.', except: undefined },
  tsh: { prefix: 'tsh.', except: undefined },
  web: { prefix: 'tp.ui.', except: undefined },
  auth: { prefix: 'tp.', except: 'tp.ui.' },
} as const;

export type Area = keyof typeof areas;

export function isArea(name: string): name is Area {
  return Object.hasOwn(areas, name);
}

export const anonymizeKinds = ['address', 'bot', 'cluster', 'device', 'resource', 'server', 'session', 'user'] as const;

export const billingUses = ['active-users', 'protected-resources'] as const;

/** Lengths of the windows that reports are counted in, and their minutes. */
export const windowMinutes = { '15m': 15, '1h': 60 } as const;

export type WindowLength = keyof typeof windowMinutes;

export function isWindowLength(text: string): text is WindowLength {
  return Object.hasOwn(windowMinutes, text);
}
