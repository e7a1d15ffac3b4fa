/** Every sentence of `<candor-consent>`, in English. Another language replaces all of them by the `texts` property. */
export interface ConsentTexts {
  readonly title: string;
  readonly description: string;
  /** Above the question where an earlier yes does not hold any more. */
  readonly outdated: string;
  readonly yes: string;
  readonly no: string;
  /** Puts the question off until the next visit. Escape does the same. */
  readonly later: string;
  /** Opens the question again. */
  readonly change: string;
  /** How things stand. `{date}` is the day of the answer, `{signal}` the name of the browser's setting. */
  readonly granted: string;
  readonly denied: string;
  readonly undecided: string;
  readonly refused: string;
  readonly preview: string;
  readonly previewNote: string;
  readonly previewFailed: string;
  /** Name of one request's text for screen readers. `{number}` counts from 1. */
  readonly payload: string;
}

export const englishTexts: ConsentTexts = {
  title: 'May usage metrics be sent?',
  description:
    'They say which features are used, to the minute. Names are pseudonymised with a key that whoever evaluates the metrics does not hold. If you say no, nothing is sent and everything works the same. You can change your answer at any time.',
  outdated: 'More is collected than when you said yes. That yes no longer counts, and nothing is sent until you say yes again.',
  yes: 'Yes',
  no: 'No',
  later: 'Not now',
  change: 'Change',
  granted: 'Usage metrics are sent. You said yes on {date}.',
  denied: 'Usage metrics are not sent. You said no on {date}.',
  undecided: 'Usage metrics are not sent. You have not decided.',
  refused: 'Usage metrics are not sent. Your browser says no ({signal}).',
  preview: 'See exactly what would be sent',
  previewNote: 'An example, made by the same code that sends. Ids and times are made anew for each request.',
  previewFailed: 'What would be sent cannot be shown here.',
  payload: 'Exact text of request {number}',
};

/** Proper names, the same in every language. */
export const signalNames = { global_privacy_control: 'Global Privacy Control', do_not_track: 'Do Not Track' } as const;

/** Fills `{name}` places. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
