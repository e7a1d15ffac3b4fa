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
    // Its exit code says as well that something was not measured.
    const { stdout } = await own.attempt('npx', 'candor-audit', 'vectors', '--root', subject.folder, '--json');
    const { checks } = JSON.parse(stdout) as Report;
    // The wire's pattern is the schema's; the anonymizer alone has none.
    const other = checks.filter(({ id, status }) => status !== 'passed' && !(id.endsWith('.forms') && status === 'not_measured'));
    if (other.length > 0 || checks.length < 20) throw new Error(`${checks.length} checks; not passed: ${other.map(({ id }) => id).join(', ')}`);
  });
}
