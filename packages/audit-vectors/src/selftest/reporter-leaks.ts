/** Negative controls of the three detectors: the real reporter with a leak planted into what it sent, which each detector of its own must catch. */
import type { AuditCheck, AuditContext } from '../audit-command.js';
import { loadCatalog } from '../catalog-model.js';
import { runLeakControls } from '../detectors/leak-controls.js';
import { resolveFrom } from '../package-files.js';

export async function checkReporterLeaks({ root }: AuditContext): Promise<readonly AuditCheck[]> {
  const hasCatalog = resolveFrom(root, '@candor/schema') !== undefined;
  const controls = hasCatalog ? await runLeakControls(root, await loadCatalog(root)) : undefined;
  if (controls === undefined) {
    const detail = 'The root lacks @candor/schema or @candor/node-reporter, into whose traffic the leaks are planted.';
    return [{ id: 'selftest.leaks.reporter', title: 'the detectors catch leaks planted into the Node reporter', status: 'not_measured', detail }];
  }
  const { accused, outcomes } = controls;
  const clean: AuditCheck = {
    id: 'selftest.leaks.clean-reporter',
    title: 'no detector accuses the reporter as it is',
    status: accused.length === 0 ? 'passed' : 'failed',
    detail: accused.length === 0 ? 'None did.' : `Accused by: ${accused.join(', ')}.`,
  };
  const planted = outcomes.map(({ leak, caughtBy }): AuditCheck => {
    const blind = leak.caughtBy.filter((detector) => !caughtBy.includes(detector));
    return {
      id: `selftest.leaks.${leak.name}`,
      title: `a planted leak is caught: ${leak.what}`,
      status: blind.length === 0 ? 'passed' : 'failed',
      detail: blind.length === 0 ? `Caught by: ${caughtBy.join(', ')}.` : `Missed by: ${blind.join(', ')}.`,
      counts: { detectors: caughtBy.length },
    };
  });
  return [clean, ...planted];
}
