/**
 * What a host does with the Node reporter, the same text in every runtime and form: tracks, flushes with a deadline against a
 * collector that hangs, delivers to one that answers, and looks at what is left.
 */
export async function runHost({ createAnonymizer, generateKey, createNodeReporter, openCliMetrics, tshCommandRun }, answering, hanging) {
  const anonymizer = createAnonymizer(generateKey());
  const open = (url) => createNodeReporter({ class: 'behavior', url, anonymizer, edition: 'oss', consent: 'granted', environment: {} });
  const command = { cluster_name: 'cluster.example.com', user_name: 'mira', command: 'ls', outcome: 'success' };
  const listeners = () => process.eventNames().map((name) => `${String(name)} ${process.listenerCount(name)}`).sort();
  const before = listeners();

  const stuck = open(hanging);
  stuck.track(tshCommandRun, command);
  const afterDeadline = await stuck.flush({ timeoutMs: 50 });
  await stuck.shutdown({ timeoutMs: 0 });

  const reporter = open(answering);
  reporter.track(tshCommandRun, command);
  // What `await using reporter = …` calls at the end of its block.
  await reporter[Symbol.asyncDispose]();

  const cli = await openCliMetrics({ program: 'host', folder: '/nonexistent/host', url: answering, events: [tshCommandRun], sent: '', neverSent: '', environment: {} });
  const { json } = await cli.run(['status']);
  return {
    version: process.versions.node,
    pendingAtDeadline: afterDeadline.pending,
    accepted: reporter.stats().accepted,
    cli: json.because,
    listenersLeft: listeners().filter((listener) => !before.includes(listener)),
  };
}
