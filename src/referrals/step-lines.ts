import { useLingui } from '@lingui/react';
import type { ItemId, ServiceId } from '../../electron/contract/catalogue.ts';
import type { Weighed } from '../../electron/contract/referrals.ts';
import type { Site } from '../../electron/contract/sites.ts';
import type { StepLine, StepName } from './ComposerSteps.tsx';
import type { ReferralDraft } from './draft-saver.ts';
import type { NextThing } from './next-thing.ts';

interface LinesOf {
  draft: ReferralDraft;
  weighed: Weighed | null;
  names: { service: (id: ServiceId) => string; item: (id: ItemId) => string };
  site: Site | null;
  next: NextThing | null;
  step: StepName;
  /** Something has been printed or written already. */
  handed: boolean;
}

/** What the four steps say of themselves at the left. */
export function useStepLines({ draft, weighed, names, site, next, step, handed }: LinesOf): StepLine[] {
  const { i18n } = useLingui();
  const { service } = draft;
  const holds = (cures: readonly string[]) => next !== null && cures.includes(next.cure);
  const chosen = service !== null && site !== null;
  const lines: StepLine[] = [
    {
      name: 'service',
      title: i18n.t('Service'),
      said: service === null ? i18n.t('Not chosen yet') : names.service(service),
      state: service === null ? 'open' : 'done',
    },
    {
      name: 'site',
      title: i18n.t('Site'),
      said: site?.name ?? i18n.t('Not chosen yet'),
      state: site === null ? 'open' : holds(['site']) ? 'block' : 'done',
    },
    {
      name: 'needs',
      title: i18n.t('What they need to know'),
      said: chosen ? i18n.t('{count, plural, one {# item} other {# items}} ticked', { count: draft.items.length }) : '',
      state: !chosen
        ? 'open'
        : holds(['needs', 'file'])
          ? 'block'
          : step === 'consent' || weighed?.blocked === null
            ? 'done'
            : 'open',
    },
    {
      name: 'consent',
      title: i18n.t('Consent'),
      said: weighed?.consentCode
        ? i18n.t('{code} covers {count, plural, one {# item} other {# items}}', {
            code: weighed.consentCode,
            count: weighed.goes.length,
          })
        : chosen
          ? i18n.t('Not here yet')
          : '',
      state: weighed?.blocked === null ? 'done' : holds(['consent', 'paper']) ? 'block' : 'open',
    },
  ];
  if (handed) {
    lines.push({
      name: 'handed',
      title: i18n.t('Handed over'),
      said: i18n.t('What happened, and what is left to do'),
      state: 'done',
    });
  }
  return lines;
}
