/** Which property names hold pseudonyms wherever they occur, by the catalog that is installed in the audited root. */
import { pathToFileURL } from 'node:url';
import { resolveFrom } from './package-files.js';

interface Catalog {
  readonly events: ReadonlyMap<string, { readonly fields: Readonly<Record<string, { readonly anonymize?: string }>> }>;
}

/** Undefined where no catalog is installed there. */
export async function readSensitiveFields(root: string): Promise<readonly string[] | undefined> {
  const entry = resolveFrom(root, '@candor/schema/catalog');
  if (entry === undefined) return undefined;
  const { events } = (await import(pathToFileURL(entry).href)) as Catalog;
  const fields = [...events.values()].flatMap((event) => Object.entries(event.fields));
  const plain = new Set(fields.filter(([, field]) => field.anonymize === undefined).map(([name]) => name));
  return [...new Set(fields.map(([name]) => name))].filter((name) => !plain.has(name)).sort();
}

const pseudonymForms = [/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, /^a2\.[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/];

/** Whether a text has the form that `SPEC.md` gives to pseudonyms, of either scheme. */
export function hasPseudonymForm(text: string): boolean {
  return pseudonymForms.some((form) => form.test(text));
}
