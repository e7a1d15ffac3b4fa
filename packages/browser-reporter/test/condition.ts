/** Waiting for what a test's server, or a page, has seen. */

export interface Condition {
  /** Resolves when the condition holds; looks at it after each change. The test's own time limit bounds the wait. */
  until(condition: () => boolean): Promise<void>;
  /** Something has changed. */
  look(): void;
}

export function createCondition(): Condition {
  const waiting = new Set<() => void>();
  return {
    until: (condition) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!condition()) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    look() {
      for (const look of [...waiting]) look();
    },
  };
}

/** Asks a page until the answer is yes. Not `waitForFunction`: to that, the promise of an answer is a yes already. */
export async function untilAnswered(ask: () => Promise<boolean>): Promise<void> {
  while (!(await ask()));
}
