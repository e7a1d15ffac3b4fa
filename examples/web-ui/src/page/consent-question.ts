/**
 * The consent question and the line that says how things stand.
 *
 * Promises: two buttons of one class, none focused or pressed by default, and no form, so that Enter decides nothing. The
 * page works whether or not the question is answered. Where the browser itself says no, nobody is asked.
 */
import type { ReporterStats } from '@candor/browser-reporter';
import { element } from './element.js';

type Decision = ReporterStats['consent'];

export interface ConsentQuestionOptions {
  readonly decision: () => Decision;
  readonly onDecision: (consent: 'granted' | 'denied') => void;
}

export interface ConsentQuestion {
  refresh(): void;
}

const signalNames: Readonly<Record<string, string>> = {
  global_privacy_control: 'Global Privacy Control',
  do_not_track: 'Do Not Track',
};

export function createConsentQuestion({ decision, onDecision }: ConsentQuestionOptions): ConsentQuestion {
  const state = element('consent-state');
  const question = element('question');
  const change = element('consent-change');
  let reopened = false;

  const decide = (consent: 'granted' | 'denied'): void => {
    reopened = false;
    onDecision(consent);
    // The pressed button is gone; the reader's place is kept where the answer now stands, on no button.
    state.focus();
  };
  element('consent-allow').addEventListener('click', () => decide('granted'));
  element('consent-decline').addEventListener('click', () => decide('denied'));
  change.addEventListener('click', () => {
    reopened = true;
    refresh();
    element('question-title').focus();
  });

  return { refresh };

  function refresh(): void {
    const current = decision();
    const refusedByBrowser = current.decidedBy === 'environment';
    const asking = !refusedByBrowser && (current.state === 'unknown' || reopened);
    const on = current.state === 'granted' && !refusedByBrowser;

    // Compared first: a status region that is written again is read aloud again.
    const text = `Usage metrics: ${describe(current)}`;
    if (state.textContent !== text) state.textContent = text;
    document.body.dataset['metrics'] = on ? 'on' : 'off';
    question.hidden = !asking;
    change.hidden = asking || refusedByBrowser;
  }
}

function describe({ state, decidedBy, variable }: Decision): string {
  if (decidedBy === 'environment') return `off. Your browser says no (${signalNames[variable ?? ''] ?? 'its own setting'})`;
  if (state === 'granted') return 'on';
  return state === 'denied' ? 'off' : 'off until you decide';
}
