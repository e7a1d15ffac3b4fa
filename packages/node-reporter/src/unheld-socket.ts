/** A socket that does not keep the process alive: a host that is done may exit, whatever a request of ours is waiting for. */
import type { Socket } from 'node:net';

/** To be called for each request: each one makes the agent hold the process again, and so does each further address that is tried while connecting. */
export function letProcessExit(socket: Socket): void {
  const unref = (): void => void socket.unref();
  unref();
  if (!socket.connecting) return;
  socket.on('connectionAttempt', unref);
  socket.once('connect', () => socket.off('connectionAttempt', unref));
}
