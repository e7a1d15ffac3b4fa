/** Types of `portable-suite.mjs`, which is plain ECMAScript so that any runtime takes it as it is. */
export interface PortableOutcome {
  readonly passed: Readonly<Record<string, number>>;
  /** Algorithm and tcId of each case that failed. */
  readonly failed: readonly string[];
  readonly notRun: Readonly<Record<string, number>>;
}

export function runPortableSuite(build: object, files: readonly unknown[]): PortableOutcome;
