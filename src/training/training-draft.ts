import {
  type Training,
  type TrainingFields,
  type TrainingRole,
  trainingFieldsSchema,
} from '../../electron/contract/reports.ts';
import { today } from '../i18n/format.ts';

/** A training while it is being written: numbers as they are typed. */
export interface TrainingDraft {
  /** As it stands; null: a new one. */
  before: Training | null;
  day: string;
  topic: string;
  minutes: string;
  siteId: string;
  place: string;
  trainer: string;
  /** By role: how many came, and how many of them for the first time. */
  people: Record<string, string>;
  firstTime: Record<string, string>;
}

/** Somewhere that is no site of ours. */
export const ELSEWHERE = 'elsewhere';

export function newTraining(): TrainingDraft {
  const none = { people: {}, firstTime: {} };
  return { before: null, day: today(), topic: '', minutes: '60', siteId: ELSEWHERE, place: '', trainer: '', ...none };
}

export function draftOfTraining(before: Training): TrainingDraft {
  const { day, topic, minutes, siteId, place, trainer, attendance } = before;
  return {
    before,
    day,
    topic,
    minutes: String(minutes),
    siteId: siteId ?? ELSEWHERE,
    place,
    trainer,
    people: Object.fromEntries(attendance.map(({ role, people }) => [role, String(people)])),
    firstTime: Object.fromEntries(attendance.map(({ role, firstTime }) => [role, String(firstTime)])),
  };
}

const numberOf = (text: string | undefined) => {
  const written = (text ?? '').trim();
  if (written === '') return 0;
  return /^\d{1,4}$/.test(written) ? Number(written) : Number.NaN;
};

/** What is to be written; roles of whom nobody came are left out. */
export function fieldsOfTraining(draft: TrainingDraft, roles: readonly TrainingRole[]): TrainingFields {
  const elsewhere = draft.siteId === ELSEWHERE;
  return {
    day: draft.day,
    topic: draft.topic.trim(),
    minutes: numberOf(draft.minutes),
    siteId: elsewhere ? null : draft.siteId,
    place: elsewhere ? draft.place.trim() : '',
    trainer: draft.trainer.trim(),
    attendance: roles
      .map(({ id }) => ({ role: id, people: numberOf(draft.people[id]), firstTime: numberOf(draft.firstTime[id]) }))
      .filter(({ people, firstTime }) => people !== 0 || firstTime !== 0),
  };
}

export type TrainingLack = 'day' | 'topic' | 'minutes' | 'attendance' | `role ${string}`;

/** What cannot stay as it is, by the contract's own limits. */
export function trainingLacks(draft: TrainingDraft, roles: readonly TrainingRole[]): TrainingLack[] {
  const { shape } = trainingFieldsSchema;
  const fields = fieldsOfTraining(draft, roles);
  const lacks: [TrainingLack, boolean][] = [
    ['day', shape.day.safeParse(fields.day).success && fields.day <= today()],
    ['topic', shape.topic.safeParse(fields.topic).success],
    ['minutes', shape.minutes.safeParse(fields.minutes).success],
    ...fields.attendance.map(({ role, people, firstTime }): [TrainingLack, boolean] => [
      `role ${role}`,
      people >= 1 && people <= 999 && firstTime >= 0 && firstTime <= people,
    ]),
    ['attendance', fields.attendance.length > 0],
  ];
  return lacks.filter(([, good]) => !good).map(([lack]) => lack);
}
