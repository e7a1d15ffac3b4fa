/**
 * Every rule an event author is held to: its stable name, what it protects, and how to satisfy it. The one list.
 *
 * Promises: a name in here never changes its meaning; `candor-schema explain <lint>` prints it. Must not: import
 * anything, so that explaining works where the generator's tools are not installed.
 */

export interface Lint {
  /** What would go wrong without the rule. */
  readonly protects: string;
  /** What to write instead. */
  readonly hint: string;
}

const table = {
  'not-a-catalog': {
    protects: 'What the file says is only known when it compiles and declares nothing but words and events.',
    hint: 'Correct the TypeScript. A catalog file holds imports, type aliases and one interface per event.',
  },
  'unknown-tag': {
    protects: 'A misspelt @anonymize must not pass as a remark, because the value would then travel in the clear.',
    hint: 'Use a tag of generator/catalog-tags.ts, spelt as it is there and standing where it is allowed.',
  },
  'missing-tag': {
    protects: 'An event without owner, purpose or retention is collected for nobody, for nothing, for ever.',
    hint: 'Write the tag with its value on the interface: @owner web-team.',
  },
  'repeated-tag': {
    protects: 'Of two values a reviewer reads one and the generator takes the other.',
    hint: 'Keep one of them.',
  },
  'missing-description': {
    protects: 'The dictionary is what an auditor reads: an event or a field nobody describes is one nobody agreed to.',
    hint: 'Begin the comment with one sentence: what happened, or what the value is.',
  },
  'wrong-purpose': {
    protects: 'Data is collected to answer a question; a purpose nobody reads to its end is not one.',
    hint: 'Say in at most 300 characters which question the event answers.',
  },
  'wrong-class': {
    protects: 'The class decides whether consent or a contract is the reason for sending.',
    hint: '@class behavior (opt-in, ends after two years) or @class usage (metering and support).',
  },
  'wrong-version': {
    protects: 'Schemas are kept by name and version; a version of another form is never found again.',
    hint: 'Count up from 1: @version 1.',
  },
  'wrong-owner': {
    protects: 'A person leaves; a team answers. And the catalog must not name people.',
    hint: 'Name a team in lowercase and dashes: @owner web-team.',
  },
  'wrong-emitter': {
    protects: 'A client imports one area, so an event of another emitter in it would be sent by the wrong program.',
    hint: 'Set @emitter to the area of the file, or move the interface to the file of its emitter.',
  },
  'retention-too-long': {
    protects: 'Nobody needs single events for longer than three years, and what is deleted cannot leak.',
    hint: 'Write a whole number of days from 1 to 1100: @retention 395.',
  },
  'wrong-date': {
    protects: 'Expiry is computed; a day that does not exist never comes.',
    hint: 'Write a day as YYYY-MM-DD.',
  },
  'expiry-too-late': {
    protects: 'A behaviour event has to be argued for again at least every two years.',
    hint: 'Set @expires after @since, by at most 730 days.',
  },
  expired: {
    protects: 'An event past its expiry is collected although nobody argued for it again.',
    hint: 'Delete the event, or argue for it again: a new @since, a new @expires and a purpose that still holds.',
  },
  'wrong-billing': {
    protects: 'An invoice must not depend on what people opted in to.',
    hint: '@bills active-users or protected-resources, on usage events only.',
  },
  'wrong-window': {
    protects: 'A report whose window, subject or counters are only implied is one that each client aggregates in its own way.',
    hint: '@window 15m or 1h on a usage event with window_start, cluster_name and reporter_host; @counts on every number or list.',
  },
  'wrong-feed': {
    protects: 'An action that feeds no counter, or two reports, is invoiced too low or twice, and nobody sees it.',
    hint: '@counts <event> [where <property>=<value>|<value>] [by <property>], or @counts calls where no event tells of it.',
  },
  'unfed-billing': {
    protects: 'An event that bills and that no windowed report counts would be missing from the invoice.',
    hint: 'Name the event in the @counts of a windowed report with the same @bills, or give it a @window itself.',
  },
  'event-name': {
    protects: 'The name decides the area, the constant and the file; outside the form two names could meet in one.',
    hint: 'Words joined by dots, beginning with the prefix of the area: connect.cluster.login.',
  },
  'interface-name': {
    protects: 'Whoever greps for an event finds its interface, its constant and its file by the same words.',
    hint: 'Rename the interface as the message says.',
  },
  'duplicate-name': {
    protects: 'Two declarations under one name would be counted as one event with two meanings.',
    hint: 'Choose another name, or add to the event that exists.',
  },
  'similar-name': {
    protects: 'Names that differ by a letter, a plural or the order of words split one count in two.',
    hint: 'Use the event that exists, or a name that says the difference.',
  },
  'inherited-properties': {
    protects: 'A property that comes from another interface changes in a review that does not show this event.',
    hint: 'List the properties on the interface itself.',
  },
  'property-name': {
    protects: 'Columns and dashboards are named after properties; a name with a meaning to JavaScript breaks code.',
    hint: 'Lowercase words joined by _, at most 64 characters.',
  },
  'unbounded-string': {
    protects: 'Free text holds whatever people type: names, paths, addresses, error messages with tokens in them.',
    hint: 'Make it an enum, a pseudonym (@anonymize <kind>) or a word of src/catalog/vocabulary.ts.',
  },
  'unbounded-integer': {
    protects: 'A number without bounds can hold an identifier, a time to the millisecond or an address.',
    hint: 'Use or add a bounded alias with @minimum and @maximum, or an enum of buckets.',
  },
  'unbounded-list': {
    protects: 'A list may grow past the size of an event, and the event would be lost when it matters most.',
    hint: 'Only pseudonyms come in lists: @anonymize <kind> and @maxItems, at most 128. Count anything else.',
  },
  'enum-words': {
    protects: 'An enum value that is a sentence, a name or a number of its own is free text in disguise.',
    hint: 'Short code words only: letters, digits and < > _ . - without blanks, at most 40 characters.',
  },
  'own-pattern': {
    protects: 'Patterns decide what text can pass; a reviewer has to see all of them in one file.',
    hint: 'Add the pattern to the vocabulary under a name, with an example, and use the name.',
  },
  'open-type': {
    protects: 'What is nested, mixed or unknown carries fields that nobody declared.',
    hint: 'One flat property per value: enum, pseudonym, boolean, bounded integer or word of the vocabulary.',
  },
  'unknown-kind': {
    protects: 'The kind says what a pseudonym identifies; one outside the list is joined with nothing, or with too much.',
    hint: 'Use a kind of anonymizeKinds in generator/catalog-tags.ts.',
  },
  'wrong-pseudonym': {
    protects: 'Hashing a yes, a number or one of five words hides nothing: it is looked up in a second.',
    hint: '@anonymize belongs on string and string[]; leave it out on closed values.',
  },
  'wrong-person': {
    protects: 'Facts about a person need the person’s consent, which only behaviour events have.',
    hint: '@person set or @person set_once, on behaviour events only.',
  },
  'sensitive-name': {
    protects: 'A field called after a person, a host or a key will one day be filled with one.',
    hint: 'Add @anonymize <kind>, or @plain with the written reason (20 characters at least) why it names nobody.',
  },
  'free-text-name': {
    protects: 'A field called message or reason invites the sentence that it was not made for.',
    hint: 'Make it an enum of codes under a name such as error_code, or write the reason with @plain.',
  },
  'unused-waiver': {
    protects: 'A reason that answers no question hides the day when the question comes up.',
    hint: 'Take @plain away: no lint asks about this property.',
  },
  'two-treatments': {
    protects: 'One name that is hashed here and clear there, or hashed as two kinds, joins what must stay apart.',
    hint: 'Give it the same treatment everywhere, or another name.',
  },
  'loose-pattern': {
    protects: 'A pattern that is not anchored, bounded and linear lets text through or can be made to hang a process.',
    hint: '^…$ with literals, positive classes, groups, ? and {n,m}, matching at most 64 characters.',
  },
  'wrong-example': {
    protects: 'The dictionary shows the example as what is sent; one that would be refused misleads its reader.',
    hint: 'Write an @example that the @pattern accepts.',
  },
  'stale-output': {
    protects: 'Types, schemas and validators that lag behind the catalog enforce what nobody reviewed.',
    hint: 'Run npm run generate and commit what it writes.',
  },
  'changed-release': {
    protects: 'Old reporters, and consents already given, rest on what was released; it never changes.',
    hint: 'Restore the file under released/, and make the change a new version.',
  },
} as const satisfies Record<string, Lint>;

export type LintId = keyof typeof table;

export const lints: Readonly<Record<LintId, Lint>> = table;

export function isLint(name: string): name is LintId {
  return Object.hasOwn(table, name);
}
