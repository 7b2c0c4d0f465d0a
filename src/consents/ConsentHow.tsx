import { useLingui } from '@lingui/react';
import { handsOf } from '../../electron/contract/consents.ts';
import { today } from '../i18n/format.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Choice } from '../ui/Choice.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Page } from '../ui/Page.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { ConsentFormProps } from './ConsentForm.tsx';
import { SignaturePad } from './SignaturePad.tsx';
import { handName } from './signer-words.ts';

/** On paper or here on the screen, in which language, and what became of her copy. */
export function ConsentHow(props: ConsentFormProps) {
  const { i18n } = useLingui();
  const { draft, signatures, onSign, onChange } = props;
  return (
    <Page title={i18n.t('9. How it is signed')}>
      <div className="stack">
        <div className="consent__how">
          <Choice
            label={i18n.t('Signed')}
            value={draft.how}
            onChange={(how) => onChange({ how })}
            options={[
              { value: 'paper', label: i18n.t('On paper') },
              { value: 'screen', label: i18n.t('On this screen') },
            ]}
          />
          <Choice
            label={i18n.t('Language of the form')}
            value={draft.formLanguage}
            onChange={(formLanguage) => onChange({ formLanguage })}
            options={[
              { value: 'en', label: 'English' },
              { value: 'es', label: 'Español' },
            ]}
          />
          <Choice
            label={i18n.t('Her copy')}
            value={draft.copy}
            onChange={(copy) => onChange({ copy })}
            options={[
              { value: 'taken', label: i18n.t('Taken') },
              { value: 'declined', label: i18n.t('Declined') },
              { value: 'kept-here', label: i18n.t('Kept here for her') },
            ]}
          />
        </div>
        <div className="consent__paper">
          {draft.how === 'paper' ? <OnPaper {...props} /> : null}
          <TextField
            label={i18n.t('Language it was read in')}
            value={draft.language}
            onChange={(language) => onChange({ language })}
            maxLength={200}
          />
          <Checkbox checked={draft.interpreter} onChange={(interpreter) => onChange({ interpreter })}>
            {i18n.t('With an interpreter')}
          </Checkbox>
        </div>
        {draft.how === 'screen' ? (
          <div className="signs">
            {handsOf[draft.signedBy].map((hand) => (
              <SignaturePad
                key={hand}
                label={handName(i18n, hand)}
                signed={signatures.some((one) => one.hand === hand)}
                onChange={(strokes) => onSign(hand, strokes)}
              />
            ))}
          </div>
        ) : null}
      </div>
    </Page>
  );
}

function OnPaper({ draft, lack, onChange }: ConsentFormProps) {
  const { i18n } = useLingui();
  return (
    <>
      <div data-part="signed-on">
        <DateField
          label={i18n.t('Signed on')}
          value={draft.signedOn}
          max={today()}
          onChange={(signedOn) => onChange({ signedOn })}
          wrong={lack === 'signed-later' ? i18n.t('That day has not come yet.') : null}
        />
      </div>
      <div data-part="paper">
        <TextField
          label={i18n.t('Where the signed paper lies')}
          value={draft.paperPlace}
          onChange={(paperPlace) => onChange({ paperPlace })}
          maxLength={200}
          placeholder={i18n.t('Cabinet and drawer')}
        />
      </div>
    </>
  );
}
