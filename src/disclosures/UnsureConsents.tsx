import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Output } from '../../electron/contract/calls.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask } from '../app/vault-port.ts';
import { sealedClasses, sealedName } from '../consents/sealed-classes.ts';
import { signerName, signingLine } from '../consents/signer-words.ts';
import { fullDay } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Page } from '../ui/Page.tsx';

type Unsure = Output<'consents.unsure'>[number];

/** Consents of which it is unsure who may sign: an age and the facts, no name. The privacy officer agrees, or it stays. */
export function UnsureConsents() {
  const { i18n } = useLingui();
  const asked = useAsked('consents.unsure', {});
  const [error, setError] = useState<unknown>(null);
  const waiting = asked.value ?? [];

  async function agree(id: string): Promise<void> {
    setError(null);
    try {
      await ask('consents.agree', { id });
      asked.again();
    } catch (failure) {
      setError(failure);
    }
  }

  if (waiting.length === 0) return <ErrorNotice error={asked.error ?? error} />;
  return (
    <Page title={i18n.t('Who signed is unsure')} icon="pen" note={i18n.t('nothing goes until you agree')} flush>
      <ErrorNotice error={error} />
      <ul className="list">
        {waiting.map((one) => (
          <li key={one.id}>
            <span className="grow">
              <b>{one.code}</b> · {one.fileNumber} · {one.recipientName}
              <br />
              <span className="small">
                {i18n.t('Signed by')}: {signerName(i18n, one.signedBy)}.{' '}
                {one.age === null ? null : i18n.t('{age} years old.', { age: one.age })}{' '}
                {signingLine(i18n, one.age, one.facts)} {factsLine(one)}
              </span>
              <br />
              <span className="small muted">
                {i18n.t('signed {day}', { day: fullDay(one.signedOn) })} ·{' '}
                {i18n.t('ends {day}', { day: fullDay(one.endsOn) })} · {one.by}
                {one.sealed.length > 0
                  ? ` · ${sealedClasses
                      .filter((sealed) => one.sealed.includes(sealed))
                      .map((sealed) => sealedName(i18n, sealed))
                      .join('; ')}`
                  : null}
              </span>
            </span>
            <Button
              size="sm"
              icon="check"
              label={i18n.t('I agree: {code}', { code: one.code })}
              onPress={() => void agree(one.id)}
            >
              {i18n.t('I agree')}
            </Button>
          </li>
        ))}
      </ul>
    </Page>
  );

  function factsLine({ facts, care }: Unsure): string {
    const words: [boolean | undefined, string][] = [
      [facts.livesApart, i18n.t('lives apart')],
      [facts.mature, i18n.t('mature')],
      [facts.foster, i18n.t('foster care or ward')],
      [facts.emancipated, i18n.t('emancipated')],
      [facts.tooYoungToSign, i18n.t('too young to sign')],
      [care.pregnancyCare, i18n.t('for pregnancy care')],
      [care.sexualAssaultCare, i18n.t('after a sexual assault')],
      [care.partnerViolenceCare, i18n.t('for an injury by a partner')],
    ];
    return words
      .filter(([said]) => said !== undefined)
      .map(([said, word]) => `${word}: ${said ? i18n.t('Yes') : i18n.t('No')}`)
      .join('; ');
  }
}
