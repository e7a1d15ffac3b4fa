/**
 * Does to a reporter what a host does, step by step, and what a careless or hostile host does too. Runs in Node and in a page.
 *
 * Must not: print. Only counts come back.
 */

/** Each makes the arguments of one `track()` call that no reporter may let through. `text` is personal data. */
const tricks = {
  getter_throws: (input, field, text) => [
    Object.defineProperty({ ...input }, field, {
      enumerable: true,
      get() {
        throw new Error(text);
      },
    }),
  ],
  to_string: (input, field, text) => [{ ...input, [field]: { toString: () => text, valueOf: () => text, toJSON: () => text } }],
  proxy: (_input, _field, text) => {
    const refuse = () => {
      throw new Error(text);
    };
    return [new Proxy({}, { get: refuse, has: refuse, ownKeys: refuse, getOwnPropertyDescriptor: refuse })];
  },
  nested: (input, field, text) => [{ ...input, [field]: { [text]: text } }],
  lone_surrogate: (input, field, text) => [{ ...input, [field]: `${text}\ud800` }],
  number: (input, field) => [{ ...input, [field]: 42 }],
  null: (input, field) => [{ ...input, [field]: null }],
  bad_id: (input, _field, text) => [input, { id: text }],
  bad_time: (input, _field, text) => [input, { at: text }],
};

/** The declared input amid what it must be told from: undeclared names and values, a prototype, a symbol. */
function surrounded(input, surroundings) {
  const [text = ''] = Object.values(surroundings);
  return Object.assign(Object.create({ [text]: text, user_name: text, cluster_name: text }), { [Symbol(text)]: text }, surroundings, input);
}

/** @returns the reporter's statistics at each `stats` step, and how often it threw, which it must never do. */
export async function runSteps(reporter, events, { steps, surroundings }) {
  const stats = [];
  let thrown = 0;
  const run = {
    track: ({ event, input, at }) => reporter.track(events.get(event), surrounded(input, surroundings), at === undefined ? undefined : { at: new Date(at) }),
    trick: ({ event, input, trick, field, text }) => reporter.track(events.get(event), ...tricks[trick](input, field, text)),
    consent: ({ to }) => reporter.setConsent(to),
    flush: ({ timeoutMs = 10_000 }) => reporter.flush({ timeoutMs }),
    shutdown: ({ timeoutMs = 10_000 }) => reporter.shutdown({ timeoutMs }),
    stats: () => void stats.push(reporter.stats()),
  };
  for (const step of steps) {
    try {
      // Calls that return nothing follow one another within one turn of the event loop, as a host's do.
      const pending = run[step.do](step);
      if (pending !== undefined) await pending;
    } catch {
      thrown += 1;
    }
  }
  return { stats, thrown };
}

/** A transport that fails with personal data in its error. */
export function rejectingTransport(text) {
  let calls = 0;
  return {
    send() {
      calls += 1;
      if (calls % 2 === 0) throw new Error(text);
      return Promise.reject(Object.assign(new Error(text), { code: text, cause: text }));
    },
  };
}
