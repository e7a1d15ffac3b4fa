/** Where the programs of the system are: found through their packages, as an installed one would be. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

export interface Programs {
  readonly collector: string;
  readonly authServer: string;
  readonly webUi: string;
  readonly sampleLog: string;
}

export function findPrograms(): Programs {
  const collector = require.resolve('@candor/collector/package.json');
  const { bin } = JSON.parse(readFileSync(collector, 'utf8')) as { bin: Readonly<Record<string, string>> };
  const authServer = dirname(require.resolve('@candor/example-auth-server/package.json'));
  const webUi = dirname(require.resolve('@candor/example-web-ui/package.json'));
  return {
    collector: join(dirname(collector), bin['candor-collector'] ?? ''),
    authServer: join(authServer, 'dist/main.js'),
    webUi: join(webUi, 'dist/server.js'),
    sampleLog: join(authServer, 'sample/sshd.log'),
  };
}
