import type { SaidBy } from '../../electron/contract/appointments.ts';
import type { NewStep } from '../../electron/contract/referrals.ts';
import { isFirstName } from '../appointments/appointment-draft.ts';
import { today } from '../i18n/format.ts';

type Answer = Extract<NewStep, { step: 'answered' }>['answer'];
type Closing = Extract<NewStep, { step: 'closed' }>['why'];

/** A step while it is being written; fields of all steps side by side. */
export interface StepDraft {
  step: NewStep['step'] | null;
  answer: Answer | null;
  why: Closing | null;
  saidBy: SaidBy | null;
  how: 'telephone' | 'in-person' | 'slip';
  name: string;
  day: string;
  /** When she is booked; '' while it is not known. */
  onDay: string;
  atTime: string;
}

export const newStepDraft = (): StepDraft => ({
  step: null,
  answer: null,
  why: null,
  saidBy: null,
  how: 'telephone',
  name: '',
  day: today(),
  onDay: '',
  atTime: '',
});

export type StepLack = 'step' | 'answer' | 'why' | 'said-by' | 'not-told' | 'day' | 'time' | 'name';

/** The first thing that is open; `mayTell`: whether her consent lets the place tell. */
export function stepLack(draft: StepDraft, mayTell: boolean): StepLack | null {
  if (draft.step === null) return 'step';
  if (draft.day === '' || draft.day > today()) return 'day';
  if (draft.step === 'withdrawn') return null;
  if (draft.step === 'closed') return draft.why === null ? 'why' : null;
  if (draft.step === 'answered' && draft.answer === null) return 'answer';
  if (draft.saidBy === null) return 'said-by';
  if (draft.saidBy === 'place' && !mayTell) return 'not-told';
  if (draft.saidBy === 'place' && !isFirstName(draft.name)) return 'name';
  if (draft.step === 'booked' && (draft.onDay === '') !== (draft.atTime === '')) return 'time';
  return null;
}

/** How long a booked visit is taken to last, in minutes, until somebody says otherwise. */
const MINUTES = 60;

/** As the vault takes it; null while something is open. */
export function stepOfDraft(draft: StepDraft): NewStep | null {
  const { step, day, saidBy, how, name, answer, why, onDay, atTime } = draft;
  if (step === 'withdrawn') return { step, day };
  if (step === 'closed') return why === null ? null : { step, why, day };
  if (saidBy === null) return null;
  // Whoever told in person was there; the slip is the place's.
  const said =
    saidBy === 'place' ? { saidBy, how, name: name.trim(), day } : { saidBy, how: 'in-person' as const, name: '', day };
  switch (step) {
    case 'answered':
      return answer === null ? null : { step, answer, ...said };
    case 'booked':
      return { step, when: onDay && atTime ? { day: onDay, time: atTime, minutes: MINUTES } : null, ...said };
    case 'attended':
      return { step, ...said };
    case null:
      return null;
  }
}
