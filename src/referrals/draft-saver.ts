import type { Input } from '../../electron/contract/calls.ts';
import type { ItemId, ServiceId } from '../../electron/contract/catalogue.ts';
import type { Referral } from '../../electron/contract/referrals.ts';

/** A referral while it is being put together: service and site may still be open. */
export interface ReferralDraft {
  id: string | null;
  clientId: string;
  service: ServiceId | null;
  siteId: string | null;
  helpWanted: string;
  howSoon: string;
  answerBy: string | null;
  items: ItemId[];
}

export type SaveInput = Input<'referrals.save'>;

export interface SaverPorts {
  save: (input: SaveInput) => Promise<Referral>;
  onSaved: (referral: Referral) => void;
  onFailed: (error: unknown) => void;
  /** Milliseconds of quiet before a change is saved. */
  wait: number;
}

export interface DraftSaver {
  /** Remembers the draft and saves it when the typing pauses. A draft without service or site cannot be saved yet. */
  change: (draft: ReferralDraft) => void;
  /** Saves now whatever is not saved yet, and waits for it. */
  flush: () => Promise<void>;
  /** The next save makes a new draft. */
  forget: () => void;
}

function savable(draft: ReferralDraft): SaveInput | null {
  const { service, siteId } = draft;
  return service === null || siteId === null ? null : { ...draft, service, siteId };
}

/**
 * Saves one after the other and always the newest words: two saves at once could let the older one win. The
 * first answer gives the draft its id, so that a quick second change does not make a second draft.
 */
export function createDraftSaver({ save, onSaved, onFailed, wait }: SaverPorts): DraftSaver {
  let waiting: SaveInput | null = null;
  let id: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  async function drain(): Promise<void> {
    while (waiting !== null) {
      const input: SaveInput = { ...waiting, id: waiting.id ?? id };
      waiting = null;
      try {
        const referral = await save(input);
        id = referral.id;
        onSaved(referral);
      } catch (error) {
        // The words stay on the screen; the next change, or leaving the screen, tries again.
        waiting ??= input;
        onFailed(error);
        return;
      }
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    running ??= drain().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    change(draft) {
      waiting = savable(draft) ?? waiting;
      clearTimeout(timer);
      if (waiting !== null) timer = setTimeout(() => void flush(), wait);
    },
    flush,
    forget() {
      id = null;
    },
  };
}
