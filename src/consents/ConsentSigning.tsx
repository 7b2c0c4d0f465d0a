import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { signers } from '../../electron/contract/consents.ts';
import { useAsked } from '../app/use-asked.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Page } from '../ui/Page.tsx';
import { Select } from '../ui/Select.tsx';
import type { ConsentFormProps } from './ConsentForm.tsx';
import { SigningDialog } from './SigningDialog.tsx';
import { signerName, signingLine } from './signer-words.ts';

/** Who signed, what the desk knows of who may, and that the signer is not the abuser. */
export function ConsentSigning({ draft, age, onChange }: ConsentFormProps) {
  const { i18n } = useLingui();
  const asked = useAsked('clients.signing', { clientId: draft.clientId });
  const [asking, setAsking] = useState(false);
  const facts = asked.value ?? {};
  return (
    <Page
      title={i18n.t('8. Who signs')}
      actions={
        <Button size="sm" icon="people" keys="Ctrl G" onPress={() => setAsking(true)}>
          {i18n.t('Age and circumstances')}
        </Button>
      }
    >
      <div className="consent__sign">
        <div className="stack stack--2">
          <Select
            label={i18n.t('Signed by')}
            value={draft.signedBy}
            onChange={(signedBy) => onChange({ signedBy })}
            options={signers.map((signer) => ({ value: signer, label: signerName(i18n, signer) }))}
          />
          <p className="small">{asked.value ? signingLine(i18n, age, facts) : null}</p>
        </div>
        <div className="stack">
          <div data-part="abuser">
            <Checkbox
              checked={draft.signerIsNotTheAbuser}
              onChange={(tick) => onChange({ signerIsNotTheAbuser: tick })}
            >
              <b>{i18n.t('The signer is not the abuser')}</b>
            </Checkbox>
          </div>
          <Checkbox
            checked={draft.asksOfficer}
            onChange={(asksOfficer) => onChange({ asksOfficer })}
            hint={i18n.t('Nothing goes under it until the privacy officer agrees.')}
          >
            {i18n.t('It is unsure who may sign')}
          </Checkbox>
        </div>
      </div>
      <ErrorNotice error={asked.error} />
      {asking && asked.value ? (
        <SigningDialog
          clientId={draft.clientId}
          age={age}
          facts={asked.value}
          care={draft.care}
          onClose={() => setAsking(false)}
          onSaved={(care) => {
            setAsking(false);
            onChange({ care });
            asked.again();
          }}
        />
      ) : null}
    </Page>
  );
}
