import { useState } from 'react';
import type { ItemId } from '../../electron/contract/catalogue.ts';
import type { ClientFile } from '../../electron/contract/clients.ts';
import type { Consent, Hand, Signature } from '../../electron/contract/consents.ts';
import type { Settings } from '../../electron/contract/settings.ts';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { useKept } from '../app/kept.ts';
import { ask, CallError } from '../app/vault-port.ts';
import { dayAfter, today } from '../i18n/format.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { classFor, isSealed } from '../sites/directory.ts';
import type { ConsentScreenProps } from './ConsentScreen.tsx';
import { type ConsentDraft, consentLacks, consentTerms } from './consent-draft.ts';

interface Facts {
  client: ClientFile | null;
  catalogue: Catalogue | null;
  settings: Settings | null;
  /** The consent that this one renews, when it is there. */
  renewed: Consent | null;
}

/**
 * The consent while it is written down. It starts with what the referral asks for, or with what a consent that ends had,
 * and is signed anew. Going away keeps the words; what another referral asks for begins anew. A signature is kept nowhere
 * until it is recorded.
 */
export function useConsent(props: ConsentScreenProps, { client, catalogue, settings, renewed }: Facts) {
  const [typed, setTyped, forget] = useKept<ConsentDraft | null>(
    ['consent', props.clientId, props.renews ?? props.siteId ?? '', numberOf(props.items ?? [])].join(' '),
    null,
    { label: client?.fileNumber ?? '' },
  );
  const [resumed, setResumed] = useState(typed !== null);
  const [signatures, setSignatures] = useState<Signature[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [saving, setSaving] = useState(false);
  // The vault has the last word on the latest day; what it said is kept.
  const [said, setSaid] = useState<string | null>(null);
  const on = today();
  const start =
    client && catalogue && settings && (!props.renews || renewed)
      ? startingDraft(props, { client, catalogue, settings, renewed }, on)
      : null;
  const draft = typed ?? start;
  const signedOn = draft?.how === 'screen' ? on : draft?.signedOn || on;
  const latest = said ?? dayAfter(signedOn, settings?.consentCapDays ?? 0);
  const judged = catalogue ? { today: on, latest, catalogue, service: props.service ?? null, signatures } : null;

  async function save(): Promise<boolean> {
    const terms = draft && judged ? consentTerms(draft, judged) : null;
    if (!terms || saving) return false;
    setSaving(true);
    setError(null);
    try {
      await ask('consents.record', terms);
      forget();
      return true;
    } catch (failure) {
      if (
        failure instanceof CallError &&
        failure.code === 'consent-too-long' &&
        typeof failure.details.day === 'string'
      ) {
        setSaid(failure.details.day);
      } else setError(failure);
      return false;
    } finally {
      setSaving(false);
    }
  }

  return {
    draft,
    latest,
    lack: draft && judged ? consentLacks(draft, judged) : null,
    error,
    saving,
    signatures,
    /** Puts down what a hand wrote, or takes it away (null). */
    sign: (hand: Hand, strokes: number[][] | null) =>
      setSignatures((before) => {
        const others = before.filter((one) => one.hand !== hand);
        return strokes && strokes.length > 0 ? [...others, { hand, strokes }] : others;
      }),
    change: (patch: Partial<ConsentDraft>) => {
      if (patch.signedOn !== undefined || patch.how !== undefined) setSaid(null);
      // What was signed was signed for these very terms.
      if (draft && JSON.stringify({ ...draft, ...patch }) !== JSON.stringify(draft)) setSignatures([]);
      if (draft) setTyped({ ...draft, ...patch });
    },
    /** What was written down here before stands in the fields again. */
    resumed: resumed && JSON.stringify(draft) !== JSON.stringify(start),
    startAgain: () => {
      setResumed(false);
      setTyped(null);
    },
    save,
  };
}

/** The items that a referral asks for, in any order, as a short name for the place of the words. */
function numberOf(items: readonly ItemId[]): string {
  let sum = 0;
  for (const letter of [...items].sort().join(' ')) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2 ** 40;
  return sum.toString(36);
}

type Ready = { [K in 'client' | 'catalogue' | 'settings']: NonNullable<Facts[K]> } & Pick<Facts, 'renewed'>;

function startingDraft(props: ConsentScreenProps, facts: Ready, on: string): ConsentDraft {
  const { client, catalogue, settings, renewed } = facts;
  const asked = new Set(props.items ?? []);
  const language = client.facts.find(({ item }) => item === 'language');
  const spoken = language?.state === 'given' && language.value.kind === 'language' ? language.value : null;
  const spanish = /^(spanish|español)/i.test(spoken?.language ?? '');
  const fresh: ConsentDraft = {
    clientId: props.clientId,
    recipient: props.siteId ? { kind: 'site', id: props.siteId } : null,
    items: catalogue.items
      .filter(
        (item) =>
          item.id !== 'way-back' && asked.has(item.id) && !isSealed(classFor(catalogue, item, props.service ?? null)),
      )
      .map(({ id }) => id),
    initialled: [],
    purposes: [],
    ways: [],
    wayBack: [],
    signedOn: on,
    signedBy: 'herself',
    signerIsNotTheAbuser: false,
    care: {},
    endsOn: dayAfter(on, Math.min(settings.consentDefaultDays, settings.consentCapDays)),
    paperPlace: '',
    how: 'paper',
    formLanguage: spanish ? 'es' : spoken ? 'en' : currentLanguage(),
    language: spoken?.language ?? '',
    interpreter: spoken?.interpreter ?? false,
    copy: 'taken',
    otherPersonReleased: false,
    asksOfficer: false,
  };
  if (!renewed) return fresh;
  // What she agreed to before is filled in; initials, signature and the tick about the signer are never taken over.
  const { recipient, items, purposes, ways, wayBack, signedBy, care, formLanguage, paperPlace } = renewed;
  return { ...fresh, recipient, items, purposes, ways, wayBack, signedBy, care, formLanguage, paperPlace };
}
