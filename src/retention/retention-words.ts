import type { I18n } from '@lingui/core';
import { type NoteClass, noteClasses } from '../../electron/contract/notes.ts';
import type {
  ClosingReason,
  PurgeThing,
  RetentionClass,
  ScheduleLine,
  WaitingPurge,
} from '../../electron/contract/retention.ts';

const isNote = (of: string): of is NoteClass => (noteClasses as readonly string[]).includes(of);

function notesName(i18n: I18n, of: NoteClass): string {
  const names: Record<NoteClass, string> = {
    ordinary: i18n.t('Ordinary notes'),
    privileged: i18n.t('Privileged notes'),
    screening: i18n.t('Screening results'),
    'third-party': i18n.t('Other people’s records'),
    'part-2': i18n.t('Part 2 records'),
  };
  return names[of];
}

/** A line of the schedule by its name. */
export function className(i18n: I18n, of: RetentionClass): string {
  if (isNote(of)) return notesName(i18n, of);
  const names: Record<Exclude<RetentionClass, NoteClass>, string> = {
    file: i18n.t('The whole file'),
    authorizations: i18n.t('Signed authorizations'),
    accounting: i18n.t('Who received what'),
    aggregates: i18n.t('Figures without names, for the grant'),
  };
  return names[of];
}

/** From what the months are counted. */
export function fromWords(i18n: I18n, from: ScheduleLine['from']): string {
  const words: Record<ScheduleLine['from'], string> = {
    closing: i18n.t('after the file is closed'),
    'last-day': i18n.t('after its last day'),
    disclosure: i18n.t('after it left'),
    'grant-end': i18n.t('after the grant ends'),
  };
  return words[from];
}

/** Why a file is closed. */
export function reasonWords(i18n: I18n, reason: ClosingReason): string {
  const words: Record<ClosingReason, string> = {
    'goals-met': i18n.t('Her goals are met'),
    'moved-away': i18n.t('She moved away'),
    'no-contact': i18n.t('No contact any more'),
    'her-wish': i18n.t('Her own wish'),
    'other-agency': i18n.t('Another agency goes on'),
    deceased: i18n.t('She has died'),
    'opened-in-error': i18n.t('Opened by mistake'),
  };
  return words[reason];
}

/** "3 facts", "1 privileged note": what goes, by the count. */
export function thingWords(i18n: I18n, what: PurgeThing, count: number): string {
  const words: Record<PurgeThing, string> = {
    facts: i18n.t('{count, plural, one {# answer} other {# answers}}', { count }),
    'other-names': i18n.t('{count, plural, one {# other name} other {# other names}}', { count }),
    avoided: i18n.t(
      '{count, plural, one {# thing she would rather not meet} other {# things she would rather not meet}}',
      {
        count,
      },
    ),
    ordinary: i18n.t('{count, plural, one {# ordinary note} other {# ordinary notes}}', { count }),
    privileged: i18n.t('{count, plural, one {# privileged note} other {# privileged notes}}', { count }),
    screening: i18n.t('{count, plural, one {# screening result} other {# screening results}}', { count }),
    'third-party': i18n.t('{count, plural, one {# record of somebody else’s} other {# records of others}}', { count }),
    'part-2': i18n.t('{count, plural, one {# Part 2 record} other {# Part 2 records}}', { count }),
    consents: i18n.t('{count, plural, one {# consent} other {# consents}}', { count }),
    'paper-places': i18n.t('{count, plural, one {where # paper lies} other {where # papers lie}}', { count }),
    referrals: i18n.t('{count, plural, one {# referral} other {# referrals}}', { count }),
    'referral-words': i18n.t('{count, plural, one {her words in # referral} other {her words in # referrals}}', {
      count,
    }),
    appointments: i18n.t('{count, plural, one {# appointment} other {# appointments}}', { count }),
    'follow-ups': i18n.t('{count, plural, one {# follow-up} other {# follow-ups}}', { count }),
    'flags-and-family': i18n.t(
      '{count, plural, one {# flag or line of household and family} other {# flags and lines of household and family}}',
      { count },
    ),
    drafts: i18n.t('{count, plural, one {unsaved words in # place} other {unsaved words in # places}}', { count }),
    accounting: i18n.t('{count, plural, one {# line of who received what} other {# lines of who received what}}', {
      count,
    }),
    authorizations: i18n.t(
      '{count, plural, one {where # signed authorization lies} other {where # signed authorizations lie}}',
      {
        count,
      },
    ),
    'service-entries': i18n.t('{count, plural, one {# service entry} other {# service entries}}', { count }),
    plans: i18n.t('{count, plural, one {# safety plan, with its versions} other {# safety plans}}', { count }),
    goals: i18n.t('{count, plural, one {# goal} other {# goals}}', { count }),
    how: i18n.t('{count, plural, one {# answer to how she is} other {# answers to how she is}}', { count }),
    barriers: i18n.t('{count, plural, one {# barrier} other {# barriers}}', { count }),
  };
  return words[what];
}

/** What a purge that waits is about: by its kind, never by its content. */
export function partWords(i18n: I18n, purge: Pick<WaitingPurge, 'kind' | 'class'>): string {
  if (purge.class) return notesName(i18n, purge.class);
  const words: Record<string, string> = {
    file: i18n.t('The whole file'),
    note: i18n.t('One note'),
    fact: i18n.t('One answer'),
    'other-names': i18n.t('Other names'),
    avoided: i18n.t('What she would rather not meet'),
    'paper-place': i18n.t('Where a paper lies'),
    'referral-words': i18n.t('Her words in a referral'),
    kept: i18n.t('Who received what, after its years'),
  };
  return words[purge.kind] ?? purge.kind;
}
