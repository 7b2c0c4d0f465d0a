import { type ItemId, type ItemValue, itemKinds } from '../../electron/contract/catalogue.ts';
import type { ClientFile, Fact } from '../../electron/contract/clients.ts';
import type { Catalogue } from '../../electron/contract/sites.ts';

/** "Declined" and "not asked" are different answers, and neither is ever a mistake. */
export type AnswerState = 'given' | 'declined' | 'not-asked';
/** The words are kept while another answer is chosen, so that a wrong press costs nothing. */
export interface Answer {
  state: AnswerState;
  value: ItemValue;
}

/** What stands in the fields while a file is written. */
export interface FileForm {
  answers: Partial<Record<ItemId, Answer>>;
  /** One on each line. */
  aliases: string;
  avoidedSites: string[];
  avoidedPeople: string;
  limitsExplainedOn: string | null;
}
type FileFields = Pick<ClientFile, 'aliases' | 'facts' | 'avoidedSites' | 'avoidedPeople' | 'limitsExplainedOn'>;

/** Asked with each referral, not written in the file. */
const askedWithReferral: readonly ItemId[] = ['help-wanted', 'how-soon', 'way-back'];

/**
 * The items that are written in the file: all of the catalogue's but those of a referral, and the sealed ones. One that
 * was withdrawn is not asked any more; where it was answered before, the answer stays in sight, to be kept or taken out.
 */
export function recordedItems(catalogue: Catalogue, answered: (item: ItemId) => boolean = () => false): ItemId[] {
  return catalogue.items
    .filter(({ id, class: itemClass }) => itemClass === 'ordinary' && !askedWithReferral.includes(id))
    .filter(({ id, withdrawn }) => !withdrawn || answered(id))
    .map(({ id }) => id);
}

/** An item with nothing written under it. */
export function blankValue(item: ItemId): ItemValue {
  switch (itemKinds[item] ?? 'text') {
    case 'text':
      return { kind: 'text', text: '' };
    case 'date':
      return { kind: 'date', date: '' };
    case 'contact':
      return { kind: 'contact', how: '', number: '', when: '', never: '', voicemail: false, words: '' };
    case 'language':
      return { kind: 'language', language: '', interpreter: false, notFrom: '' };
  }
}

/** True when nothing at all is written. */
export function isBlank(value: ItemValue): boolean {
  switch (value.kind) {
    case 'text':
      return value.text.trim() === '';
    case 'date':
      return value.date === '';
    case 'contact':
      return [value.how, value.number, value.when, value.never, value.words].every((part) => part.trim() === '');
    case 'language':
      return value.language.trim() === '' && value.notFrom.trim() === '' && !value.interpreter;
  }
}

/** The answer under an item; none at all is "not asked". */
export function answerOf(form: FileForm, item: ItemId): Answer {
  return form.answers[item] ?? notAsked(item);
}

/** What stands for an item that nobody has asked about. */
export function notAsked(item: ItemId): Answer {
  return { state: 'not-asked', value: blankValue(item) };
}

/** The form after something was typed: words make it given, taking them all away makes it not asked again. */
export function written(form: FileForm, item: ItemId, value: ItemValue): FileForm {
  const state = isBlank(value) ? 'not-asked' : 'given';
  return { ...form, answers: { ...form.answers, [item]: { state, value } } };
}

/** The form after an answer was chosen. */
export function answered(form: FileForm, item: ItemId, state: AnswerState): FileForm {
  return { ...form, answers: { ...form.answers, [item]: { ...answerOf(form, item), state } } };
}

/** A file with nothing in it but the number that the desk will give. */
export const emptyForm: FileForm = {
  answers: {},
  aliases: '',
  avoidedSites: [],
  avoidedPeople: '',
  limitsExplainedOn: null,
};

/** The fields as the file has them. */
export function formOf(file: FileFields & Partial<Pick<ClientFile, 'safeAtHome'>>): FileForm {
  const answers: FileForm['answers'] = {};
  for (const fact of file.facts) {
    answers[fact.item] =
      fact.state === 'given'
        ? { state: 'given', value: fact.value }
        : { state: 'declined', value: blankValue(fact.item) };
  }
  // The substitute is changed with Safe at Home; the vault keeps it whatever comes from here.
  if (file.safeAtHome) delete answers['mailing-address'];
  const { avoidedSites, avoidedPeople, limitsExplainedOn } = file;
  return {
    answers,
    aliases: file.aliases.join('\n'),
    avoidedSites: [...avoidedSites],
    avoidedPeople,
    limitsExplainedOn,
  };
}

/** What goes to the vault. An answer "given" with nothing written is one that was not asked. */
export function fieldsOf(form: FileForm): FileFields {
  const facts = (Object.entries(form.answers) as [ItemId, Answer][]).flatMap(([item, { state, value }]): Fact[] => {
    if (state === 'declined') return [{ item, state }];
    return state === 'given' && !isBlank(value) ? [{ item, state, value }] : [];
  });
  return {
    aliases: form.aliases
      .split('\n')
      .map((alias) => alias.trim())
      .filter(Boolean),
    facts,
    avoidedSites: form.avoidedSites,
    avoidedPeople: form.avoidedPeople.trim(),
    limitsExplainedOn: form.limitsExplainedOn,
  };
}

/** What keeps the file from being saved: a contact without a way, an interpreter without a language. */
export function lackOf(answer: Answer): 'how' | 'language' | null {
  const { state, value } = answer;
  if (state !== 'given' || isBlank(value)) return null;
  if (value.kind === 'contact' && value.how.trim() === '') return 'how';
  if (value.kind === 'language' && value.language.trim() === '') return 'language';
  return null;
}

/** The items that cannot be saved as they stand. */
export function lacking(form: FileForm): ItemId[] {
  return (Object.entries(form.answers) as [ItemId, Answer][])
    .filter(([, answer]) => lackOf(answer) !== null)
    .map(([item]) => item);
}
