import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { go } from '../app/screen.ts';
import { ask } from '../app/vault-port.ts';
import { RecoveryCodeField } from '../backups/RecoveryCodeField.tsx';
import { lettersLeft, wholeCode } from '../backups/recovery-code.ts';
import { Choice } from '../ui/Choice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { GettingNewKey } from './GettingNewKey.tsx';
import { ProvedDialog } from './ProvedDialog.tsx';

/**
 * Another recovery sheet: in place of one that nobody ever confirmed, or of one in force whose paper is lost or was
 * seen. Her passphrase once more, because the answer opens every backup made from now on.
 */
export function NewSheetDialog({ inForce, onClose }: { inForce: boolean; onClose: () => void }) {
  return inForce ? <ReplaceSheet onClose={onClose} /> : <ReplaceUnconfirmed onClose={onClose} />;
}

function ReplaceUnconfirmed({ onClose }: { onClose: () => void }) {
  const { i18n } = useLingui();
  return (
    <ProvedDialog
      title={i18n.t('Make a new sheet')}
      onClose={onClose}
      no={i18n.t('Not now')}
      yes={i18n.t('Make the sheet')}
      icon="key"
      run={async (passphrase) => go({ name: 'new-sheet', sheet: await ask('session.newSheet', { passphrase }) })}
    >
      <p>
        {i18n.t(
          'It takes the place of the one that was never confirmed. Have the printer on, or paper and pen: the code is shown once.',
        )}
      </p>
    </ProvedDialog>
  );
}

/** What dies, what goes on opening, and whether the old paper is at hand: only with it the key of the certificate moves. */
function ReplaceSheet({ onClose }: { onClose: () => void }) {
  const { i18n } = useLingui();
  const [atHand, setAtHand] = useState<'yes' | 'no' | null>(null);
  const [code, setCode] = useState('');
  const oldCode = atHand === 'yes' ? wholeCode(code) : null;
  const why =
    atHand === null
      ? i18n.t('Say whether you have the old sheet')
      : atHand === 'yes' && lettersLeft(code) > 0
        ? i18n.t('Needs the old code')
        : null;
  return (
    <ProvedDialog
      title={i18n.t('Make a new sheet in place of the old one?')}
      onClose={onClose}
      no={i18n.t('Not now')}
      yes={i18n.t('Make the sheet')}
      icon="key"
      why={why}
      wide
      startsElsewhere
      whileRunning={<GettingNewKey />}
      run={async (passphrase) => {
        const sheet = await ask('session.newSheet', { passphrase, ...(oldCode ? { oldCode } : {}) });
        go({ name: 'new-sheet', sheet });
      }}
    >
      <ul className="stack stack--2">
        <li className="row row--top">
          <Icon name="lock" tone="accent" />
          <span>{i18n.t('The old code is dead on this desk at once, and the desk gets a new key.')}</span>
        </li>
        <li className="row row--top">
          <Icon name="stick" tone="due" />
          <span>
            {i18n.t('On sticks the old code still opens every backup made until now. They are listed afterwards.')}
          </span>
        </li>
        <li className="row row--top">
          <Icon name="print" tone="accent" />
          <span>{i18n.t('Have the printer on, or paper and pen: the new code is shown once.')}</span>
        </li>
      </ul>
      <Choice
        label={i18n.t('Is the old sheet at hand?')}
        value={atHand}
        onChange={setAtHand}
        options={[
          { value: 'yes', label: i18n.t('Yes, here it is') },
          { value: 'no', label: i18n.t('No, it is lost') },
        ]}
        hint={
          atHand === 'no'
            ? i18n.t(
                'Then the key that renews the desk’s certificate stays under the old code. The desk signs on until its certificate ends.',
              )
            : i18n.t('With its code, the key that renews the desk’s certificate moves to the new sheet.')
        }
      />
      {atHand === 'yes' ? <RecoveryCodeField value={code} onChange={setCode} wrong={false} /> : null}
    </ProvedDialog>
  );
}
