import type { ItemId } from '../../electron/contract/catalogue.ts';
import { type FileForm, fieldsOf } from './file-form.ts';

const plainFields = ['aliases', 'avoidedSites', 'avoidedPeople', 'limitsExplainedOn'] as const;
export type PlainField = (typeof plainFields)[number];

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function factUnder(form: FileForm, item: ItemId) {
  return fieldsOf(form).facts.find((fact) => fact.item === item) ?? null;
}

function itemsOf(...forms: FileForm[]): ItemId[] {
  return [...new Set(forms.flatMap((form) => Object.keys(form.answers) as ItemId[]))];
}

/** Where two states of a file differ. */
export function differences(one: FileForm, other: FileForm): { items: ItemId[]; fields: PlainField[] } {
  return {
    items: itemsOf(one, other).filter((item) => !same(factUnder(one, item), factUnder(other, item))),
    fields: plainFields.filter((field) => !same(fieldsOf(one)[field], fieldsOf(other)[field])),
  };
}

/** True when something was typed that is not saved. */
export function isChanged(base: FileForm, mine: FileForm): boolean {
  const { items, fields } = differences(base, mine);
  return items.length + fields.length > 0;
}

/** Theirs, with only what I changed since `base` laid on top. */
export function layOnTop(base: FileForm, mine: FileForm, theirs: FileForm): FileForm {
  const changed = differences(base, mine);
  const merged: FileForm = { ...theirs, answers: { ...theirs.answers } };
  for (const item of changed.items) {
    const answer = mine.answers[item];
    if (answer) merged.answers[item] = answer;
    else delete merged.answers[item];
  }
  for (const field of changed.fields) Object.assign(merged, { [field]: mine[field] });
  return merged;
}
