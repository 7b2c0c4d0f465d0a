import { useLingui } from '@lingui/react';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { setTheme, setTypeScale, useDisplay } from './display.ts';
import { useKeysStore } from './keys.ts';

/** Size of the letters, the light, and the single-letter keys. */
export function DisplayDialog({ onClose }: { onClose: () => void }) {
  const { i18n } = useLingui();
  const { theme, type } = useDisplay();
  const singleLetters = useKeysStore((state) => state.singleLetters);
  return (
    <Dialog title={i18n.t('Letters and light')} onClose={onClose}>
      <Choice
        label={i18n.t('Size of the letters')}
        value={type}
        onChange={setTypeScale}
        options={[
          { value: '1', label: i18n.t('Normal') },
          { value: '1.125', label: i18n.t('Larger') },
          { value: '1.25', label: i18n.t('Largest') },
        ]}
      />
      <p className="small muted">{i18n.t('Ctrl + and Ctrl − make the whole window larger and smaller.')}</p>
      <Choice
        label={i18n.t('Light')}
        value={theme}
        onChange={setTheme}
        options={[
          { value: 'light', label: i18n.t('Paper by day') },
          { value: 'dim', label: i18n.t('Lamplight') },
        ]}
      />
      <Checkbox
        checked={singleLetters}
        onChange={(on) => useKeysStore.setState({ singleLetters: on })}
        hint={i18n.t('They work only while no field has the focus.')}
      >
        {i18n.t('Single letters are keys')}
      </Checkbox>
    </Dialog>
  );
}
