"""Runs a command on a pseudo-terminal: types ANSWER when the question comes, prints what the terminal showed.

Usage: python3 terminal.py ANSWER COMMAND...      exit code: the command's
"""
import os
import pty
import sys

KEYS = {"^C": b"\x03", "^D": b"\x04"}

answer, command = sys.argv[1], sys.argv[2:]
child, terminal = pty.fork()
if child == 0:
    os.execvp(command[0], command)

shown = b""
answered = False
while True:
    try:
        piece = os.read(terminal, 4096)
    except OSError:  # Linux says EIO when the other side is closed.
        break
    if not piece:
        break
    shown += piece
    if not answered and b"Type yes or no" in shown:
        answered = True
        os.write(terminal, KEYS.get(answer) or (answer + "\r").encode())

sys.stdout.buffer.write(shown)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
