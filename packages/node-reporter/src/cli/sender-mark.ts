/** The first argument of the sender's program. A program that merely imports it, whatever its own arguments are, must not become a sender. */
export const senderMark = '--candor-sender';
