import { useEffect } from 'react';
import { stand } from '../app/screen.ts';
import type { StepName } from './ComposerSteps.tsx';
import type { ReferralDraft } from './draft-saver.ts';

/** Says where in the referral she is, so that she stands there again after hiding. */
export function useStanding(draft: ReferralDraft, step: StepName): void {
  const { clientId, id, service, siteId } = draft;
  useEffect(() => {
    stand({
      name: 'composer',
      clientId,
      ...(id ? { referralId: id } : {}),
      // What was handed over is told once; she comes back to the pages it was made from.
      back: { step: step === 'handed' ? 'consent' : step, ...(service && !siteId ? { service } : {}) },
    });
  }, [clientId, id, service, siteId, step]);
}
