/**
 * What is known of a session from the lines before: pam_unix names only the user, the address stands in sshd's Accepted line
 * of the same process.
 *
 * Promises: bounded; what a line means depends on the lines before it in the same file only, so that a restart that
 * reads the file again finds the same (forget with `clear` when another file begins).
 * Must not: leave this process.
 */

/** Sessions open at the same time; the oldest gives way, and its end is then reported without address and duration. */
const MAX_SESSIONS = 10_000;

export type SessionDuration = '<1m' | '1-10m' | '10-60m' | '1-8h' | '>8h' | 'unknown';

export interface SessionMemory {
  accepted(origin: string, address: string): void;
  /** The session's address, where its login was seen. */
  started(origin: string, at: Date): string | undefined;
  /** Forgets the session. */
  ended(origin: string, at: Date): { readonly address: string | undefined; readonly duration: SessionDuration };
  clear(): void;
}

export function createSessionMemory(maxSessions: number = MAX_SESSIONS): SessionMemory {
  const sessions = new Map<string, { address?: string; startedAt?: Date }>();

  function remember(origin: string, session: { address?: string; startedAt?: Date }): void {
    sessions.delete(origin);
    sessions.set(origin, session);
    const oldest = sessions.keys().next();
    if (sessions.size > maxSessions && !oldest.done) sessions.delete(oldest.value);
  }

  return {
    // A process id is used again one day: the new login replaces everything known of the old one.
    accepted: (origin, address) => remember(origin, { address }),
    started(origin, at) {
      const session = { ...sessions.get(origin), startedAt: at };
      remember(origin, session);
      return session.address;
    },
    ended(origin, at) {
      const session = sessions.get(origin);
      sessions.delete(origin);
      return { address: session?.address, duration: durationBucket(session?.startedAt, at) };
    },
    clear: () => sessions.clear(),
  };
}

function durationBucket(start: Date | undefined, end: Date): SessionDuration {
  if (start === undefined) return 'unknown';
  const minutes = (end.getTime() - start.getTime()) / 60_000;
  // The clock was set back, or a local time was written twice in the night summer time ends.
  if (minutes < 0) return 'unknown';
  if (minutes < 1) return '<1m';
  if (minutes < 10) return '1-10m';
  if (minutes < 60) return '10-60m';
  return minutes <= 480 ? '1-8h' : '>8h';
}
