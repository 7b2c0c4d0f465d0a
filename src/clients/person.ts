import type { ClientFile, ClientLine, Fact } from '../../electron/contract/clients.ts';

/** "R. M." for "Rosie Medina", as the vault makes them: the first letter of each of the first three words. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean).slice(0, 3);
  return words.map((word) => `${[...word][0]?.toLocaleUpperCase() ?? ''}.`).join(' ');
}

/** The letters in the round mark beside a name: "RM". */
export function faceOf(initials: string): string {
  return initials.replace(/[.\s]/g, '').slice(0, 2);
}

/** The fact under an item, or undefined: not asked. */
export function factOf<I extends Fact['item']>(facts: readonly Fact[], item: I): Fact | undefined {
  return facts.find((fact) => fact.item === item);
}

/** The words given under a text item, or ''. */
export function textOf(facts: readonly Fact[], item: Fact['item']): string {
  const fact = factOf(facts, item);
  return fact?.state === 'given' && fact.value.kind === 'text' ? fact.value.text : '';
}

/** How a file is headed: her own chosen name, initials while someone is beside the worker, else its number. */
export function fileTitle(file: Pick<ClientFile, 'facts' | 'fileNumber'>, besideMe: boolean): string {
  const name = textOf(file.facts, 'name-to-use');
  if (!name) return file.fileNumber;
  return besideMe ? initialsOf(name) : name;
}

/** How a line in a list is headed. */
export function lineTitle(line: ClientLine, besideMe: boolean): string {
  if (besideMe) return line.initials || line.fileNumber;
  return line.nameToUse || line.fileNumber;
}
