/** Issues a licence token for a data folder, whether or not a collector is running on it. */
import { prepareDataFolder } from './data-folder.js';
import { createLicenceAuthority, type Licence } from './licence-token.js';
import { loadOrCreateSigningKey } from './signing-key-file.js';

export interface LicenceOrder extends Licence {
  readonly dataFolder: string;
  /** Default 365. */
  readonly days?: number;
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly clock?: () => number;
}

const defaultDays = 365;

/** @throws CollectorError `invalid_option`, `data_folder` or `signing_key`. */
export async function issueLicenceToken({ dataFolder, days = defaultDays, clock = Date.now, ...licence }: LicenceOrder): Promise<string> {
  await prepareDataFolder(dataFolder);
  const authority = createLicenceAuthority(await loadOrCreateSigningKey(dataFolder), clock);
  return authority.issue(licence, days);
}
