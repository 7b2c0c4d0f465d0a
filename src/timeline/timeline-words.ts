import type { I18n } from '@lingui/core';
import type { ServiceId } from '../../electron/contract/catalogue.ts';
import type { ReadContent } from '../../electron/contract/notes.ts';
import type { EntryKind } from '../../electron/contract/services.ts';
import type { Happened, TimelineKind } from '../../electron/contract/timeline.ts';
import { detailsOf, stateOf } from '../appointments/appointment-words.ts';
import { basisName, methodName, recipientOf } from '../disclosures/disclosure-words.ts';
import { moment, today } from '../i18n/format.ts';
import { classWords } from '../notes/note-words.ts';
import { saidWords, stepWords } from '../referrals/life-words.ts';
import { entryKindName, entryWords } from '../services/service-words.ts';
import type { ChipProps } from '../ui/Chip.tsx';
import type { IconName } from '../ui/drawings.ts';

/** What one line says. */
export interface LineWords {
  icon: IconName;
  title: string;
  /** The second line; empty: none. */
  words: string;
  /** A state, where it has one. */
  chip: { tone: NonNullable<ChipProps['tone']>; icon: IconName; words: string } | null;
}

/** Names that the lines need and the timeline does not carry. */
export interface NamesForLines {
  service: (id: ServiceId) => string;
  kinds: readonly EntryKind[];
}

/** What a kind is called in the filter. */
export function kindWords(i18n: I18n, kind: TimelineKind): string {
  const words: Record<TimelineKind, string> = {
    note: i18n.t('Notes'),
    service: i18n.t('Services'),
    appointment: i18n.t('Appointments'),
    'follow-up': i18n.t('Follow-ups'),
    referral: i18n.t('Referrals'),
    consent: i18n.t('Consents'),
    disclosure: i18n.t('Disclosures'),
    report: i18n.t('Mandated reports'),
    goal: i18n.t('Goals'),
    handover: i18n.t('Hand-overs'),
  };
  return words[kind];
}

/** What stands of a note on its line; whole words of it come when it is opened. */
function noteWords(i18n: I18n, content: ReadContent | null): string {
  switch (content?.class) {
    case undefined:
      return i18n.t('Closed. Opening it is written in the audit trail.');
    case 'ordinary':
    case 'privileged':
      return content.words;
    case 'screening':
      return '';
    case 'third-party':
      return [content.what, i18n.t('from {whom}', { whom: content.fromWhom })].join(' · ');
    case 'part-2':
      return [content.what, i18n.t('from {whom}', { whom: content.programme })].join(' · ');
  }
}

const plain = (icon: IconName, title: string, words = ''): LineWords => ({ icon, title, words, chip: null });

/** What a line of the timeline says of what happened. */
export function lineWords(i18n: I18n, what: Happened, names: NamesForLines): LineWords {
  switch (what.kind) {
    case 'note': {
      const { name, icon } = classWords(i18n, what.note.class);
      return plain(icon, name, noteWords(i18n, what.note.content));
    }
    case 'service':
      return plain('hands', entryKindName(names.kinds, what.entry.kind), entryWords(i18n, what.entry));
    case 'appointment': {
      const { tone, icon, words } = stateOf(i18n, what.appointment, today());
      const said = detailsOf(i18n, what.appointment, names.service);
      return { icon: 'cal', title: i18n.t('Appointment'), words: said, chip: { tone, icon: icon ?? 'cal', words } };
    }
    case 'follow-up':
      return plain(
        what.done ? 'check' : 'x',
        what.done ? i18n.t('Follow-up done') : i18n.t('Follow-up let go'),
        what.words,
      );
    case 'referral': {
      const said = saidWords(i18n, what.step);
      const title = `${i18n.t('Referral')} ${what.code}: ${stepWords(i18n, what.step)}`;
      return plain('send', title, [names.service(what.service), what.siteName, said].filter(Boolean).join(' · '));
    }
    case 'consent': {
      const title = what.takenBack ? i18n.t('Consent taken back') : i18n.t('Consent given');
      return plain(what.takenBack ? 'x' : 'pen', title, `${what.recipientName} · ${what.code}`);
    }
    case 'disclosure': {
      const words = [basisName(i18n, what.basis), methodName(i18n, what.method)].join(' · ');
      const sure = what.outcome === 'left';
      const waits = what.outcome === 'prepared';
      const unsure = waits ? i18n.t('It waits') : i18n.t('Nobody can be sure that it left');
      return {
        icon: 'eye',
        title: i18n.t('Disclosed to {whom}', { whom: recipientOf(i18n, what) }),
        words,
        chip: sure ? null : { tone: 'due', icon: 'clock', words: unsure },
      };
    }
    case 'report':
      return plain('phone', i18n.t('Mandated report'));
    case 'goal':
      return plain('flag', what.reached ? i18n.t('Goal reached') : i18n.t('Goal let go'), what.words);
    case 'handover': {
      const from = [what.fromName, what.fromPlace].filter(Boolean).join(', ');
      const reached = what.contactedAt && i18n.t('She was reached {when}', { when: moment(what.contactedAt) });
      return plain('people', i18n.t('Handed over to us'), [from, reached].filter(Boolean).join(' · '));
    }
  }
}
