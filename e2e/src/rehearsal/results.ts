/** The table at the end of a rehearsal: who did what, on which runtime, in which module system, and how it ended. */

export interface Row {
  readonly who: string;
  readonly runtime: string;
  readonly modules: string;
  /** Empty where it went well. */
  readonly fault: string;
}

export class Results {
  readonly rows: Row[] = [];

  /** One line of the table; a failure is noted, and the rehearsal goes on. */
  async step(who: string, runtime: string, modules: string, work: () => Promise<void>): Promise<void> {
    const started = Date.now();
    let fault = '';
    try {
      await work();
    } catch (error) {
      fault = error instanceof Error ? error.message : String(error);
    }
    this.rows.push({ who, runtime, modules, fault });
    console.log(`${fault === '' ? 'ok    ' : 'FAILED'} ${who}, ${runtime}, ${modules} (${Math.round((Date.now() - started) / 1000)} s)`);
  }

  table(): string {
    const lines = this.rows.map(({ who, runtime, modules, fault }) => `| ${who} | ${runtime} | ${modules} | ${fault === '' ? 'ok' : '**failed**'} |`);
    return ['| who and what | runtime | modules | result |', '|---|---|---|---|', ...lines].join('\n');
  }

  faults(): readonly Row[] {
    return this.rows.filter(({ fault }) => fault !== '');
  }
}

/** @throws Error unless the counts are exactly these. */
export function expectCounts(actual: Readonly<Record<string, number>>, expected: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(expected)) {
    if (actual[name] !== count) throw new Error(`${name} is ${actual[name]}, and should be ${count}`);
  }
}
