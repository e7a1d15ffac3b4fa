/**
 * One name, one treatment: a property that is a pseudonym in one event must not be clear, or another kind, in the next.
 *
 * Promises: blames the rarer treatment, because the more frequent one is what readers have learnt to expect. Must not:
 * judge where a field travels or which words an enum has; neither lets two values be joined that must stay apart.
 */
import type { Problem } from './catalog-problem.js';
import type { EventDeclaration } from './catalog-source.js';

interface Use {
  readonly event: EventDeclaration;
  /** The kind of the pseudonym, or undefined in the clear. */
  readonly kind: string | undefined;
}

export function treatmentProblems(events: readonly EventDeclaration[]): Problem[] {
  const uses = new Map<string, Use[]>();
  for (const event of events) {
    for (const { name, tags } of event.properties) {
      const kind = tags.find((tag) => tag.name === 'anonymize')?.text;
      uses.set(name, [...(uses.get(name) ?? []), { event, kind }]);
    }
  }
  return [...uses].flatMap(([name, all]) => oddUses(name, all));
}

function oddUses(name: string, uses: readonly Use[]): Problem[] {
  const kinds = [...new Set(uses.map(({ kind }) => kind))];
  if (kinds.length < 2) return [];
  const count = (kind: string | undefined) => uses.filter((use) => use.kind === kind).length;
  const [usual] = kinds.sort((left, right) => count(right) - count(left));
  const model = uses.find(({ kind }) => kind === usual);
  return uses
    .filter(({ kind }) => kind !== usual)
    .map(({ event, kind }) => ({
      lint: 'two-treatments',
      file: event.file,
      place: `${event.interfaceName}.${name}`,
      message: `${name} is ${spoken(kind)} here and ${spoken(usual)} in ${model?.event.interfaceName ?? ''}`,
    }));
}

function spoken(kind: string | undefined): string {
  return kind === undefined ? 'sent in the clear' : `a pseudonym (${kind})`;
}
