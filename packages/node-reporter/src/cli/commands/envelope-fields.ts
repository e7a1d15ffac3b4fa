/** What travels with every batch and event besides the event's own fields, in words for the person at the machine. */
export interface EnvelopeField {
  /** Path in the request's body. */
  readonly path: string;
  readonly meaning: string;
}

export const envelopeFields: readonly EnvelopeField[] = [
  { path: 'schema', meaning: 'The format of the request.' },
  { path: 'catalog', meaning: 'The release of the event catalog this program was built with.' },
  { path: 'batch_id', meaning: 'Random, with the second of the request in it. Repeated attempts carry the same one.' },
  { path: 'sent_at', meaning: 'When the batch was made, to the second.' },
  { path: 'reporter', meaning: 'Name and release of the library that reports.' },
  { path: 'anonymization', meaning: 'How names become pseudonyms, and a random id of the key. The key itself is never sent.' },
  { path: 'stream', meaning: 'A random id of this run of the program, the numbers of its events, and how many were lost.' },
  { path: 'events.id', meaning: 'Random, with the minute of the event in it. An event that arrives twice is counted once.' },
  { path: 'events.seq', meaning: 'The number of the event in its run.' },
  { path: 'events.event', meaning: 'The name of the event in the catalog.' },
  { path: 'events.at', meaning: 'When it happened, rounded down to the minute.' },
  { path: 'events.distinct_id', meaning: 'A random id of this installation, made after your yes and removed with your no.' },
  { path: 'events.properties', meaning: 'The fields of the event that are listed above.' },
  { path: 'events.set', meaning: 'Of those fields, the ones that describe the installation as it is now.' },
  { path: 'events.set_once', meaning: 'Of those fields, the ones that describe the installation as it was first seen.' },
];
