/** An auditor, who installs the vectors and the kit and nothing else of ours, and looks at the published anonymizer. */
import process from 'node:process';
import { Project } from './project.js';
import type { Results } from './results.js';
import type { Registry } from './registry.js';

interface Report {
  readonly checks: readonly { readonly id: string; readonly status: string }[];
}

export async function auditor(results: Results, folder: string, registry: Registry): Promise<void> {
  const [own, subject] = [new Project(`${folder}/own`, registry), new Project(`${folder}/subject`, registry)];
  await results.step('auditor', 'npm install', '', async () => {
    await own.install('@candor/audit-vectors');
    await subject.install('@candor/anonymizer');
    const installed = Object.keys((JSON.parse(await own.run('npm', 'ls', '--json')) as { dependencies: object }).dependencies);
    if (installed.join() !== '@candor/audit-vectors') throw new Error('more than the kit was installed');
  });
  await results.step('auditor: vectors against the published anonymizer', `Node ${process.versions.node.split('.')[0]}`, 'CLI', async () => {
    const report = JSON.parse(await own.run('npx', 'candor-audit', 'vectors', '--root', subject.folder, '--json')) as Report;
    const passed = report.checks.filter(({ status }) => status === 'passed');
    if (passed.length === 0 || passed.length !== report.checks.length) throw new Error(`${passed.length} of ${report.checks.length} checks passed`);
  });
}
