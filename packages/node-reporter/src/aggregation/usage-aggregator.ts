/**
 * An aggregator for Node: the core of `aggregator.ts` with the system's clock, disk, network and processes.
 *
 * Promises: misconfiguration throws here, at creation, with what to do; afterwards nothing throws or rejects. The process may
 * exit at any time, except while `flush()` or `shutdown()` is awaited.
 */
import type { CoreReporter } from '@candor/reporter-core';
import { nodeFileLayer } from '../journal/file-layer.js';
import type { FileLayer } from '../journal/file-layer.js';
import { systemLiveness } from '../journal/liveness.js';
import type { Liveness } from '../journal/liveness.js';
import { createNodeCore } from '../node-reporter.js';
import type { NodeReporterOptions } from '../node-reporter.js';
import { NodeReporterError } from '../node-reporter-error.js';
import { holdProcess } from '../process-hold.js';
import { systemClock } from '../system-clock.js';
import { systemRandomness } from '../system-randomness.js';
import { aggregationLimits } from './aggregation-limits.js';
import type { AggregationLimits } from './aggregation-limits.js';
import { createAggregator } from './aggregator.js';
import type { UsageAggregator } from './aggregator-api.js';
import { createPartFolders } from './part-folders.js';
import type { PartFolders } from './part-folders.js';
import type { PseudonymMaking } from './report-delivery.js';
import { createPartStorage } from './part-storage.js';

export interface UsageAggregatorOptions extends Omit<NodeReporterOptions<'usage'>, 'class' | 'distinctId' | 'journal'> {
  /** The cluster that is metered. Leaves the process as a pseudonym only. */
  readonly clusterName: string;
  /** This server: two servers of a cluster count apart. Leaves the process as a pseudonym only. */
  readonly reporterHost: string;
  readonly windows?: WindowOptions;
}

export interface WindowOptions {
  /** Where open windows survive a crash. For aggregators of one cluster only; several processes may share it. In memory where absent. */
  readonly folder?: string;
  /** What is survived: the end of the process (default), or a power cut as well. */
  readonly durability?: 'process' | 'power';
  readonly limits?: Partial<AggregationLimits>;
}

/** For tests: a disk that fails as told, and processes that end as told. */
export interface WindowPorts {
  readonly layer?: FileLayer;
  readonly liveness?: Liveness;
}

/** Throws `NodeReporterError`, or reporter-core's `ReporterError`, as `createNodeReporter` does. */
export function createUsageAggregator(options: UsageAggregatorOptions, ports: WindowPorts = {}): UsageAggregator {
  const { clock = systemClock, randomness = systemRandomness, anonymizer, clusterName, reporterHost, windows = {}, ...reporter } = options;
  demand(typeof clusterName === 'string' && clusterName !== '', 'clusterName must name the cluster');
  demand(typeof reporterHost === 'string' && reporterHost !== '', 'reporterHost must name this server');
  demand(windows.folder === undefined || windows.folder !== '', 'windows.folder must be a path');
  demand([undefined, 'process', 'power'].includes(windows.durability), "windows.durability must be 'process' or 'power'");
  const limits = aggregationLimits(windows.limits);

  const openSink = (making: PseudonymMaking): CoreReporter<'usage'> =>
    createNodeCore<'usage'>(
      {
        ...reporter,
        class: 'usage',
        clock,
        randomness,
        // Reports hold pseudonyms already; how they were made is all that a batch says of it.
        anonymizer: { ...making, anonymize: refuse, anonymizeNonEmpty: refuse },
        limits: { ...options.limits, batchBytes: limits.reportBytes },
      },
      windows.folder !== undefined,
    );
  let failure: string | undefined;
  let damagedRecords = 0;
  const folders = windows.folder === undefined ? undefined : openFolders(windows.folder);

  function openFolders(folder: string): PartFolders {
    const { layer = nodeFileLayer, liveness = systemLiveness } = ports;
    return createPartFolders({
      folder,
      layer,
      clock,
      randomness,
      liveness,
      openStorage: (path) =>
        createPartStorage({
          folder: path,
          layer,
          power: windows.durability === 'power',
          onState(code) {
            failure = code;
          },
          onDamaged(count) {
            damagedRecords += count;
          },
        }),
    });
  }

  const aggregator = createAggregator({
    anonymizer,
    clock,
    randomness,
    limits,
    clusterName,
    reporterHost,
    openSink,
    folders,
    storageStats: () => ({ damagedRecords, ...(failure !== undefined && { degraded: failure }) }),
  });
  const shutdown: UsageAggregator['shutdown'] = (wait) => holdProcess(aggregator.shutdown(wait));
  return {
    ...aggregator,
    flush: (wait) => holdProcess(aggregator.flush(wait)),
    shutdown,
    async [Symbol.asyncDispose]() {
      await shutdown();
    },
  };
}

function refuse(): never {
  throw new NodeReporterError('invalid_option', 'a report holds pseudonyms already');
}

function demand(holds: boolean, message: string): void {
  if (!holds) throw new NodeReporterError('invalid_option', message);
}
