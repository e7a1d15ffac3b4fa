/** What a difference between two catalogs is, and how grave. */

/** In the order of gravity. */
export const bumps = ['none', 'patch', 'minor', 'major'] as const;

export type Bump = (typeof bumps)[number];

/** A closed list: whoever reads the JSON output can rely on these words. */
export type ChangeKind =
  | 'event-added'
  | 'event-removed'
  | 'event-renamed'
  | 'class-changed'
  | 'emitter-changed'
  | 'bills-changed'
  | 'window-changed'
  | 'retention-longer'
  | 'retention-shorter'
  | 'expiry-later'
  | 'expiry-earlier'
  | 'version-raised'
  | 'version-lowered'
  | 'purpose-reworded'
  | 'reworded'
  | 'owner-changed'
  | 'since-changed'
  | 'field-added'
  | 'field-removed'
  | 'field-renamed'
  | 'field-moved'
  | 'field-sensitive-to-plain'
  | 'field-plain-to-sensitive'
  | 'field-kind-changed'
  | 'field-required'
  | 'field-optional'
  | 'values-wider'
  | 'values-narrower'
  | 'values-replaced'
  | 'pattern-changed';

export interface Change {
  readonly event: string;
  readonly field?: string;
  readonly kind: ChangeKind;
  readonly bump: Bump;
  /** Whether the catalog can say, keep or connect more than before. */
  readonly widens: boolean;
  /** What changed, in one line of catalog words. */
  readonly message: string;
}

/** What a comparison of one aspect finds; where it happened is added by whoever looks at the whole event. */
export type Difference = Omit<Change, 'event' | 'field'>;

export function graver(left: Bump, right: Bump): Bump {
  return bumps.indexOf(left) >= bumps.indexOf(right) ? left : right;
}

export function gravest(items: readonly { readonly bump: Bump }[]): Bump {
  return items.reduce<Bump>((worst, { bump }) => graver(worst, bump), 'none');
}

/** `connect.cluster.login` or `connect.cluster.login.os_version`: the name a changeset uses. */
export function nameOf({ event, field }: Pick<Change, 'event' | 'field'>): string {
  return field === undefined ? event : `${event}.${field}`;
}

export function difference(kind: ChangeKind, bump: Bump, widens: boolean, message: string): Difference {
  return { kind, bump, widens, message };
}
