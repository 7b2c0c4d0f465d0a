import { useState } from 'react';
import type { ItemId } from '../../electron/contract/catalogue.ts';
import type { ClientFile } from '../../electron/contract/clients.ts';
import type { Settings } from '../../electron/contract/settings.ts';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { useKept } from '../app/kept.ts';
import { ask, CallError } from '../app/vault-port.ts';
import { dayAfter, today } from '../i18n/format.ts';
import { classFor, isSealed } from '../sites/directory.ts';
import type { ConsentScreenProps } from './ConsentScreen.tsx';
import { type ConsentDraft, consentLacks, consentTerms } from './consent-draft.ts';

interface Facts {
  client: ClientFile | null;
  catalogue: Catalogue | null;
  settings: Settings | null;
}

/**
 * The consent while it is written down. It starts with what the referral asks for, and nothing else is ticked for her.
 * Going away keeps the words; what another referral asks for begins anew.
 */
export function useConsent(props: ConsentScreenProps, { client, catalogue, settings }: Facts) {
  const [typed, setTyped, forget] = useKept<ConsentDraft | null>(
    ['consent', props.clientId, props.siteId ?? '', numberOf(props.items ?? [])].join(' '),
    null,
    { label: client?.fileNumber ?? '' },
  );
  const [resumed, setResumed] = useState(typed !== null);
  const [error, setError] = useState<unknown>(null);
  const [saving, setSaving] = useState(false);
  // The vault has the last word on the latest day; what it said is kept.
  const [said, setSaid] = useState<string | null>(null);
  const on = today();
  const start = client && catalogue && settings ? startingDraft(props, client, catalogue, settings, on) : null;
  const draft = typed ?? start;
  const latest = said ?? dayAfter(draft?.signedOn || on, settings?.consentCapDays ?? 0);

  async function save(): Promise<boolean> {
    const terms = draft ? consentTerms(draft, on, latest) : null;
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
    lack: draft ? consentLacks(draft, on, latest) : null,
    error,
    saving,
    change: (patch: Partial<ConsentDraft>) => {
      if (patch.signedOn !== undefined) setSaid(null);
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

function startingDraft(
  props: ConsentScreenProps,
  client: ClientFile,
  catalogue: Catalogue,
  settings: Settings,
  on: string,
): ConsentDraft {
  const asked = new Set(props.items ?? []);
  const language = client.facts.find(({ item }) => item === 'language');
  const spoken = language?.state === 'given' && language.value.kind === 'language' ? language.value : null;
  return {
    clientId: props.clientId,
    siteId: props.siteId ?? '',
    items: catalogue.items
      .filter(
        (item) =>
          item.id !== 'way-back' && asked.has(item.id) && !isSealed(classFor(catalogue, item, props.service ?? null)),
      )
      .map(({ id }) => id),
    purposes: [],
    ways: [],
    signedOn: on,
    signedBy: 'herself',
    signerIsNotTheAbuser: false,
    endsOn: dayAfter(on, Math.min(settings.consentDefaultDays, settings.consentCapDays)),
    paperPlace: '',
    language: spoken?.language ?? '',
    interpreter: spoken?.interpreter ?? false,
    copy: 'taken',
    wayBack: asked.has('way-back'),
  };
}
