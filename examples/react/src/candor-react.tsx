/** The binding: copy it into a product and change what does not fit. Needs React 19, which sets properties of custom elements. */
import { defineConsentElement } from '@candor/browser-reporter/consent-element';
import type { CandorConsentElement } from '@candor/browser-reporter/consent-element';
import type { ConsentController, ConsentState } from '@candor/browser-reporter/consent';
import { useSyncExternalStore } from 'react';
import type { DetailedHTMLProps, ReactNode } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'candor-consent': DetailedHTMLProps<HTMLAttributes<CandorConsentElement>, CandorConsentElement> &
        Partial<Pick<CandorConsentElement, 'controller' | 'texts' | 'preview'>>;
    }
  }
}

// Before the first render, because React asks the element which properties it has. On a server there is nothing to define.
if (typeof customElements !== 'undefined') defineConsentElement();

/** What holds now, in this tab or changed by another. Renders anew when it changes. */
export function useConsent(controller: ConsentController): ConsentState {
  return useSyncExternalStore(controller.subscribe, controller.state);
}

export interface ConsentProps extends Partial<Pick<CandorConsentElement, 'texts' | 'preview'>> {
  readonly controller: ConsentController;
  /** Replaces the description; with `slot="title"`, the title. */
  readonly children?: ReactNode;
}

export function Consent({ children, ...properties }: ConsentProps): ReactNode {
  return <candor-consent {...properties}>{children}</candor-consent>;
}
