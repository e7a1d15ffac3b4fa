/** An error as one line that holds no value: our own messages hold none, anybody else's may. */
export function problemOf(error: unknown): string {
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  return /^(NodeReporter|Reporter|Anonymizer)Error$/.test(name) ? message : 'they cannot be recorded here';
}
