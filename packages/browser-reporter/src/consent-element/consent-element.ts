/**
 * READ FIRST. `<candor-consent>`: the question, how things stand, and what would be sent. A face for a consent controller.
 *
 * Promises: no answer but by a press on one of two equal buttons; Escape inside the question puts it off; where the browser says no,
 * nobody is asked. Works without a framework, without a secure context and under a policy without inline styles.
 * Must not: take the focus, cover the page, or ask twice in one visit. Nothing is defined by importing this file.
 */
import type { ConsentController, ConsentState } from '../consent/consent-controller.js';
import type { PreviewedRequest } from '../consent/preview.js';
import { englishTexts, filled, signalNames } from './consent-texts.js';
import type { ConsentTexts } from './consent-texts.js';
import { createConsentView, requestView, write } from './consent-view.js';

export interface CandorConsentElement extends HTMLElement {
  /** Until it is set the element is empty. */
  controller: ConsentController | undefined;
  /** Replaces the English sentences, all or some. */
  texts: Partial<ConsentTexts>;
  /** Makes what would be sent, each time the visitor opens the view. Left out, there is no such view. */
  preview: (() => Promise<readonly PreviewedRequest[]>) | undefined;
  /** Opens the question, answered or not, as the button "change" does: for a link in a footer. */
  ask(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'candor-consent': CandorConsentElement;
  }
}

const settable = ['controller', 'texts', 'preview'] as const;

/** Makes `<candor-consent>` known to this page. Once is enough; again does nothing. */
export function defineConsentElement(): void {
  if (customElements.get('candor-consent') !== undefined) return;
  customElements.define('candor-consent', consentElementClass());
}

/** A function, because there is no `HTMLElement` to extend where pages are rendered on a server. */
function consentElementClass(): CustomElementConstructor {
  return class extends HTMLElement implements CandorConsentElement {
    readonly #root = this.attachShadow({ mode: 'open' });
    readonly #view = createConsentView(this.#root);
    #controller: ConsentController | undefined;
    #texts: ConsentTexts = englishTexts;
    #preview: CandorConsentElement['preview'];
    #reopened = false;
    #unsubscribe: (() => void) | undefined;

    constructor() {
      super();
      const { yes, no, later, change, question, preview } = this.#view;
      yes.addEventListener('click', () => this.#answer((controller) => controller.grant()));
      no.addEventListener('click', () => this.#answer((controller) => controller.deny()));
      later.addEventListener('click', () => this.#answer((controller) => controller.later()));
      change.addEventListener('click', () => this.ask());
      question.addEventListener('keydown', (event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) this.#answer((controller) => controller.later());
      });
      preview.addEventListener('toggle', () => void this.#showRequests());
    }

    connectedCallback(): void {
      // What was set before the element was defined lies on the instance, in front of the accessors below.
      for (const name of settable) {
        if (!Object.hasOwn(this, name)) continue;
        const value = this[name];
        Reflect.deleteProperty(this, name);
        Object.assign(this, { [name]: value });
      }
      this.#follow();
    }

    disconnectedCallback(): void {
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
    }

    get controller(): ConsentController | undefined {
      return this.#controller;
    }
    set controller(controller) {
      this.#controller = controller;
      this.#follow();
    }

    get texts(): Partial<ConsentTexts> {
      return this.#texts;
    }
    set texts(texts) {
      this.#texts = { ...englishTexts, ...texts };
      this.#show();
    }

    get preview(): CandorConsentElement['preview'] {
      return this.#preview;
    }
    set preview(preview) {
      this.#preview = preview;
      this.#show();
    }

    ask(): void {
      this.#reopened = true;
      this.#show();
      if (this.#view.question.isConnected) this.#view.title.focus();
    }

    #follow(): void {
      this.#unsubscribe?.();
      this.#unsubscribe = this.isConnected ? this.#controller?.subscribe(() => this.#show()) : undefined;
      this.#show();
    }

    #answer(give: (controller: ConsentController) => void): void {
      this.#reopened = false;
      if (this.#controller !== undefined) give(this.#controller);
      this.#show();
    }

    #show(): void {
      const state = this.isConnected ? this.#controller?.state() : undefined;
      if (state === undefined) return;
      const { status, change, question, outdated, preview, ...view } = this.#view;
      const byBrowser = state.decidedBy !== 'visitor' && state.decidedBy !== 'none';
      const asking = !byBrowser && (state.ask || this.#reopened);
      const focusLost = [change, question].some((part) => part.contains(this.#root.activeElement));

      write(status, statusText(state, this.#texts));
      write(change, this.#texts.change);
      write(view.titleText, this.#texts.title);
      write(view.descriptionText, this.#texts.description);
      write(outdated, this.#texts.outdated);
      outdated.hidden = state.outdated === undefined;
      write(view.previewSummary, this.#texts.preview);
      write(view.previewNote, this.#texts.previewNote);
      preview.hidden = this.#preview === undefined;
      write(view.no, this.#texts.no);
      write(view.yes, this.#texts.yes);
      write(view.later, this.#texts.later);

      place(this.#root, question, asking);
      place(this.#root, change, !asking && !byBrowser);
      if (!asking) preview.open = false;
      if (focusLost && this.#root.activeElement === null) status.focus();
      this.setAttribute('state', asking ? 'asking' : byBrowser ? 'refused' : state.consent);
    }

    async #showRequests(): Promise<void> {
      const { preview, requests } = this.#view;
      requests.replaceChildren();
      if (!preview.open || this.#preview === undefined) return;
      try {
        const shown = await this.#preview();
        if (!preview.open) return;
        const views = shown.map(({ method, url, contentType, body }, index) =>
          requestView(`${method} ${url} (${contentType})`, body, filled(this.#texts.payload, { number: String(index + 1) })),
        );
        requests.replaceChildren(...views.flat());
      } catch {
        requests.replaceChildren(this.#texts.previewFailed);
      }
    }
  };
}

/** In or out of the page, not merely hidden: a style sheet that sets `display` for the part must not bring it back. */
function place(root: ShadowRoot, part: HTMLElement, shown: boolean): void {
  if (shown && !part.isConnected) root.append(part);
  if (!shown) part.remove();
}

function statusText(state: ConsentState, texts: ConsentTexts): string {
  if (state.decidedBy !== 'visitor' && state.decidedBy !== 'none') return filled(texts.refused, { signal: signalNames[state.decidedBy] });
  const text = state.consent === 'unknown' ? texts.undecided : texts[state.consent];
  return filled(text, { date: state.date ?? '' });
}
