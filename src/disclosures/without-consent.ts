import type { Input } from '../../electron/contract/calls.ts';
import type { ItemId } from '../../electron/contract/catalogue.ts';
import type { Compelled, DisclosureMethod, RecipientKind, Told } from '../../electron/contract/disclosures.ts';
import { today } from '../i18n/format.ts';
import { deskTime, instantAt } from './desk-time.ts';
import type { Moment } from './MomentField.tsx';
import { toldIsWhole } from './ToldFields.tsx';

export type WithoutKind = 'mandated' | 'compelled' | 'emergency';

/** What left without her consent, while it is written down. */
export interface WithoutDraft {
  kind: WithoutKind;
  recipient: string;
  recipientKind: RecipientKind;
  recipientAddress: string;
  items: ItemId[];
  method: DisclosureMethod;
  told: Told;
  report: 'child-abuse' | 'assault-injury';
  suspected: Moment;
  /** Null: nobody has called yet. */
  telephoned: Moment | null;
  reportNumber: string;
  paper: Compelled['paper'];
  at: Moment;
  why: string;
}

/** The kinds of recipient that each may have, the usual one first. */
export const kindsFor: Record<WithoutKind, readonly RecipientKind[]> = {
  // Penal Code 11165.9; school police are no agency that a report may be made to.
  mandated: ['child-welfare', 'police', 'sheriff', 'probation'],
  compelled: ['court', 'police', 'sheriff', 'probation', 'other'],
  emergency: ['emergency-services', 'hospital', 'police', 'sheriff', 'child-welfare', 'other'],
};

const usualMethod: Record<WithoutKind, DisclosureMethod> = {
  mandated: 'telephone',
  compelled: 'paper',
  emergency: 'telephone',
};

export function freshDraft(kind: WithoutKind): WithoutDraft {
  const now = { day: today(), time: deskTime(new Date()) };
  return {
    kind,
    recipient: '',
    recipientKind: kindsFor[kind][0] ?? 'other',
    recipientAddress: '',
    items: [],
    method: usualMethod[kind],
    told: { state: 'held', reason: '' },
    report: 'child-abuse',
    suspected: now,
    telephoned: now,
    reportNumber: '',
    paper: {
      kind: 'court-order',
      judge: false,
      court: '',
      caseNumber: '',
      privilegeRuled: false,
      part2: false,
      againstHer: false,
      forbidsTelling: false,
    },
    at: now,
    why: '',
  };
}

/** The same words under another kind; what does not fit it begins anew. */
export function ofKind(draft: WithoutDraft, kind: WithoutKind): WithoutDraft {
  const { recipient, recipientAddress, items, told } = draft;
  return { ...freshDraft(kind), recipient, recipientAddress, items, told };
}

export type WithoutLack = 'recipient' | 'when' | 'court' | 'why' | 'items' | 'told';

const ahead = (moment: Moment) => {
  const at = instantAt(moment.day, moment.time);
  return at === null || Date.parse(at) > Date.now();
};

/** She learned of it, then called; neither lies ahead. */
function inOrder({ suspected, telephoned }: WithoutDraft): boolean {
  if (ahead(suspected)) return false;
  if (telephoned === null) return true;
  const [learned, called] = [suspected, telephoned].map(({ day, time }) => instantAt(day, time) ?? '');
  return !ahead(telephoned) && (learned ?? '') <= (called ?? '');
}

/** The first thing missing, or null. */
export function withoutLacks(draft: WithoutDraft): WithoutLack | null {
  if (draft.recipient.trim() === '') return 'recipient';
  if (draft.kind === 'mandated' && !inOrder(draft)) return 'when';
  if (draft.kind === 'emergency' && ahead(draft.at)) return 'when';
  if (draft.kind === 'compelled' && (draft.paper.court.trim() === '' || draft.paper.caseNumber.trim() === '')) {
    return 'court';
  }
  if (draft.kind === 'emergency' && draft.why.trim() === '') return 'why';
  if (draft.kind === 'compelled' && draft.items.length === 0) return 'items';
  if (draft.kind === 'compelled' && draft.paper.forbidsTelling) return null;
  return toldIsWhole(draft.told) ? null : 'told';
}

/** The call that puts it down, with its input; null while something is open. */
export function callFor(clientId: string, draft: WithoutDraft) {
  if (withoutLacks(draft) !== null) return null;
  const { recipient, recipientKind, recipientAddress, items, method, told } = draft;
  const toWhom = { clientId, recipient, recipientKind, recipientAddress, items, method, told };
  switch (draft.kind) {
    case 'mandated': {
      const input: Input<'disclosures.recordMandated'> = {
        ...toWhom,
        report: draft.report,
        suspectedAt: instantAt(draft.suspected.day, draft.suspected.time) ?? '',
        telephonedAt: draft.telephoned && (instantAt(draft.telephoned.day, draft.telephoned.time) ?? ''),
        writtenAt: null,
        reportNumber: draft.reportNumber,
      };
      return { method: 'disclosures.recordMandated' as const, input };
    }
    case 'emergency': {
      const at = instantAt(draft.at.day, draft.at.time) ?? '';
      return { method: 'disclosures.recordEmergency' as const, input: { ...toWhom, at, why: draft.why } };
    }
    case 'compelled': {
      const said: Told = draft.paper.forbidsTelling ? { state: 'forbidden' } : told;
      return { method: 'disclosures.recordCompelled' as const, input: { ...toWhom, told: said, paper: draft.paper } };
    }
  }
}
