/**
 * `candor-example telemetry status | enable | disable`: the decision, for whoever wants to look at it or change it.
 *
 * Must not: report anything itself. Saying no sends nothing, not even that.
 */
import { environmentRefusal } from '@candor/node-reporter';
import type { Installation } from './installation.js';

export interface TelemetryResult {
  readonly text: string;
  readonly exitCode: 0 | 2;
}

export function runTelemetryCommand(word: string | undefined, installation: Installation, environment: Readonly<Record<string, string | undefined>>): TelemetryResult {
  switch (word) {
    case 'enable':
      installation.decide('granted');
      return { text: status(installation, environment), exitCode: 0 };
    case 'disable':
      installation.decide('denied');
      return { text: status(installation, environment), exitCode: 0 };
    case 'status':
      return { text: status(installation, environment), exitCode: 0 };
    default:
      return { text: 'Usage: candor-example telemetry status | enable | disable', exitCode: 2 };
  }
}

function status(installation: Installation, environment: Readonly<Record<string, string | undefined>>): string {
  const refusal = environmentRefusal(environment);
  const consent = installation.consent();
  if (refusal !== undefined && consent === 'granted') return `Usage metrics are off: you said yes, but ${refusal} is set in this environment, and that counts as no.`;
  if (refusal !== undefined) return `Usage metrics are off: ${refusal} is set in this environment, and that counts as no.`;
  if (consent === 'granted') return 'Usage metrics are on: you said yes.';
  return consent === 'denied' ? 'Usage metrics are off: you said no.' : 'Usage metrics are off: you have not decided yet.';
}
