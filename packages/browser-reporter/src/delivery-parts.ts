/** What a page's delivery is made of and what it offers: the types of `delivery.ts`, apart from its work. */
import type { Clock, DeliveryStats, EncodedBatch, Outcome, Randomness, ReporterLimits, Transport } from '@candor/reporter-core';
import type { Departure } from './page-transport.js';
import type { Parcel } from './parcel.js';

export interface DeliveryOptions {
  readonly clock: Clock;
  readonly randomness: Pick<Randomness, 'fraction'>;
  readonly limits: ReporterLimits;
  readonly transport: Transport;
  readonly departure: Transport & Partial<Departure>;
  /** UTF-8 bytes of a body on the way out. */
  readonly departureBytes: number;
  /** This page's own parcels that are undecided. */
  readonly waiting: ReadonlyMap<string, Parcel>;
  /** What this page is to send now, oldest first. */
  readonly due: () => Promise<readonly Parcel[]>;
  readonly isOpen: () => boolean;
  readonly isOnline: () => boolean;
  readonly encode: (first: Parcel, parcels: readonly Parcel[]) => EncodedBatch;
  readonly decide: (decided: readonly Decision[]) => void;
}

export type Decision = readonly [key: string, outcome: Outcome];

export interface PageDelivery {
  /** There is something to send: at once when there is enough, else when it has waited for company. */
  schedule(): void;
  /** Sends now, unless the server asked for the wait; ends a rest for one try. */
  wake(): void;
  /** Resolves when what waits now is decided, or waiting longer is pointless. */
  flush(timeoutMs: number): Promise<void>;
  /** Hands over everything that is not on its way out already, before it returns. */
  depart(): void;
  /** Something was decided: those who wait for a flush may have what they wait for. */
  settled(): void;
  /** Ends what is under way, and whoever waits. */
  abandon(): void;
  resting(): boolean;
  stats(): DeliveryStats;
}
