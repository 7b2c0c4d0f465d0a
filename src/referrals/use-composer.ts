import { useEffect, useRef, useState } from 'react';
import type { ItemId, ServiceId } from '../../electron/contract/catalogue.ts';
import type { ClientFile } from '../../electron/contract/clients.ts';
import type { Consent } from '../../electron/contract/consents.ts';
import type { Weighed } from '../../electron/contract/referrals.ts';
import type { Catalogue, Site } from '../../electron/contract/sites.ts';
import { ask } from '../app/vault-port.ts';
import { onClosing } from '../session/session-store.ts';
import { classFor, isSealed, itemsFor } from '../sites/directory.ts';
import { createDraftSaver, type DraftSaver, type ReferralDraft } from './draft-saver.ts';

/** Milliseconds of quiet after which a change is saved: within design's two seconds of words that may be lost. */
const PAUSE = 400;

export interface ComposerFacts {
  client: ClientFile;
  catalogue: Catalogue;
  sites: Site[];
  consents: Consent[];
}

export interface Composer {
  facts: ComposerFacts | null;
  draft: ReferralDraft;
  code: string | null;
  /** Null while the vault has not weighed this draft yet. */
  weighed: Weighed | null;
  error: unknown;
  change: (patch: Partial<ReferralDraft>) => void;
  chooseService: (service: ServiceId) => void;
  flush: () => Promise<void>;
  /** It was handed over: what is changed from now on is a new referral. */
  sent: () => void;
}

/** Items that are ticked when a service is chosen: the least it can work with. Everything else is hers to add. */
export function startingItems(catalogue: Catalogue, service: ServiceId): ItemId[] {
  return itemsFor(catalogue, service)
    .filter((item) => item.neededFor.includes(service) && !isSealed(classFor(catalogue, item, service)))
    .map(({ id }) => id);
}

async function load(clientId: string): Promise<ComposerFacts> {
  const [client, catalogue, sites, consents] = await Promise.all([
    ask('clients.get', { id: clientId }),
    ask('sites.catalogue', {}),
    ask('sites.list', {}),
    ask('consents.list', { clientId }),
  ]);
  return { client, catalogue, sites, consents };
}

/**
 * The draft of a referral: loaded, saved as it changes, and weighed by the vault after every save.
 * @param begun the service she had chosen before the desk was hidden, where no site was chosen yet
 */
export function useComposer(clientId: string, referralId: string | undefined, begun?: ServiceId): Composer {
  const [facts, setFacts] = useState<ComposerFacts | null>(null);
  const [draft, setDraft] = useState<ReferralDraft>(() => emptyDraft(clientId));
  const [code, setCode] = useState<string | null>(null);
  const [weighed, setWeighed] = useState<Weighed | null>(null);
  const [error, setError] = useState<unknown>(null);
  const saver = useRef<DraftSaver | null>(null);
  const latest = useRef(draft);
  const wasSent = useRef(false);

  useEffect(() => {
    let here = true;
    let changes = 0;
    const put = (next: ReferralDraft) => {
      latest.current = next;
      setDraft(next);
    };
    const weigh = async (id: string) => {
      const asked = ++changes;
      try {
        const answer = await ask('referrals.weigh', { id });
        if (here && asked === changes) setWeighed(answer);
      } catch (failure) {
        if (here) setError(failure);
      }
    };
    const saving = createDraftSaver({
      save: (input) => ask('referrals.save', input),
      onSaved: (referral) => {
        if (!here) return;
        setError(null);
        setCode(referral.code);
        put({ ...latest.current, id: referral.id });
        void weigh(referral.id);
      },
      onFailed: (failure) => here && setError(failure),
      wait: PAUSE,
    });
    saver.current = saving;
    const start = async () => {
      try {
        const [loaded, saved] = await Promise.all([
          load(clientId),
          referralId ? ask('referrals.list', { clientId }) : [],
        ]);
        if (!here) return;
        setFacts(loaded);
        const found = saved.find(({ id }) => id === referralId);
        if (!found && begun) put({ ...latest.current, service: begun, items: startingItems(loaded.catalogue, begun) });
        if (!found) return;
        const { id, service, siteId, helpWanted, howSoon, answerBy, items } = found;
        put({ id, clientId, service, siteId, helpWanted, howSoon, answerBy, items });
        wasSent.current = found.state === 'sent';
        setCode(found.code);
        await weigh(found.id);
      } catch (failure) {
        if (here) setError(failure);
      }
    };
    void start();
    const stop = onClosing(() => void saving.flush());
    return () => {
      here = false;
      stop();
      void saving.flush();
    };
  }, [clientId, referralId, begun]);

  function change(patch: Partial<ReferralDraft>): void {
    const next = { ...latest.current, ...patch };
    // A referral that was sent is not changed any more; her new words begin another.
    if (wasSent.current) {
      wasSent.current = false;
      next.id = null;
      saver.current?.forget();
      setCode(null);
      setWeighed(null);
    }
    latest.current = next;
    setDraft(next);
    // What was weighed for another place says nothing about this one; other changes are weighed again in a moment.
    if (next.siteId !== draft.siteId || next.service !== draft.service) setWeighed(null);
    saver.current?.change(next);
  }

  function chooseService(service: ServiceId): void {
    if (!facts || service === draft.service) return;
    const site = facts.sites.find(({ id }) => id === draft.siteId);
    const offered = new Set(itemsFor(facts.catalogue, service).map(({ id }) => id));
    const kept = draft.items.filter((id) => offered.has(id));
    const chosen = new Set([...startingItems(facts.catalogue, service), ...kept]);
    change({
      service,
      siteId: site?.services.includes(service) ? site.id : null,
      items: facts.catalogue.items.map(({ id }) => id).filter((id) => chosen.has(id)),
    });
  }

  return {
    facts,
    draft,
    code,
    weighed,
    error,
    change,
    chooseService,
    flush: () => saver.current?.flush() ?? Promise.resolve(),
    sent: () => {
      wasSent.current = true;
    },
  };
}

function emptyDraft(clientId: string): ReferralDraft {
  return { id: null, clientId, service: null, siteId: null, helpWanted: '', howSoon: '', answerBy: null, items: [] };
}
