/** READ FIRST. A page in React: one controller and one reporter for the whole page, made once, outside of every component. */
import { createBrowserReporter } from '@candor/browser-reporter';
import { createConsentController, previewRequests } from '@candor/browser-reporter/consent';
import { tpUiCreateNewRoleClick } from '@candor/schema/web';
import { StrictMode } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Consent, useConsent } from './candor-react.js';

const consent = createConsentController();
const options = { consent, path: '/metrics' };
const reporter = createBrowserReporter(options);
const signedIn = { cluster_name: 'harbour.example.com', user_name: 'alice@example.com' };
const preview = () => previewRequests(options, (track) => track(tpUiCreateNewRoleClick, signedIn));

function Page(): ReactNode {
  const { consent: answer } = useConsent(consent);
  return (
    <main>
      <h1>Roles</h1>
      <button type="button" onClick={() => reporter.track(tpUiCreateNewRoleClick, signedIn)}>
        New role
      </button>
      <p id="answer">{answer}</p>
      <Consent controller={consent} preview={preview} />
    </main>
  );
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
}
