/** A page's program: tracks one click and says in the document's title what became of it. */
import { createAnonymizer, generateKey } from '@candor/anonymizer';
import { createBrowserReporter } from '@candor/browser-reporter';
import { tpUiCreateNewRoleClick } from '@candor/schema/web';

async function main() {
  const url = new URLSearchParams(location.search).get('collector') ?? '';
  const reporter = createBrowserReporter({ url, anonymizer: createAnonymizer(generateKey()), consent: 'granted' });
  reporter.track(tpUiCreateNewRoleClick, { cluster_name: 'cluster.example.com', user_name: 'mira' });
  const { captured, accepted } = await reporter.flush();
  document.title = JSON.stringify({ captured, accepted });
}

void main();
