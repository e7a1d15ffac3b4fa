/** Values that the cases plant. After the run, none of them may be in the store, a log or an answer. */

/** Loopback on Linux; no other test uses it. */
export const senderAddress = '127.77.88.99';

/** Addresses of documentation (RFC 5737, RFC 3849) and names that cases share. */
export const sharedCanaries = [senderAddress, ...Array.from({ length: 6 }, (_, at) => `198.51.100.${77 + at}`), '2001:db8:77::88', 'Alice Planted', '/home/planted/connect', 'jndi:ldap', 'planted-injection'];

/** One e-mail address for each case: a plausible name on a host of its own, so that a finding names the case. */
export function canaryOf(caseId: string): string {
  return `kim.${caseId}.vance@mail-${caseId}.example`;
}
