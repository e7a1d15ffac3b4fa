/** All cases of the abuse corpus, by category. */
import type { AbuseCategory } from './abuse-case.js';
import { cors } from './cases/cors.js';
import { credential } from './cases/credential.js';
import { httpFraming } from './cases/http-framing.js';
import { injection } from './cases/injection.js';
import { json } from './cases/json.js';
import { personalData } from './cases/personal-data.js';
import { privacy } from './cases/privacy.js';
import { prototype } from './cases/prototype.js';
import { replay } from './cases/replay.js';
import { schema } from './cases/schema.js';
import { size } from './cases/size.js';
import { slow } from './cases/slow.js';

export const abuseCorpus: readonly AbuseCategory[] = [httpFraming, size, credential, json, schema, personalData, privacy, replay, prototype, cors, slow, injection];
