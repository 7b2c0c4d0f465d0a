import { useLingui } from '@lingui/react';

/** The whole desk goes under a new key. Nothing tells how far the copy is, so nothing pretends to. */
export function GettingNewKey() {
  const { i18n } = useLingui();
  return (
    <>
      <p className="strong">{i18n.t('The desk gets a new key…')}</p>
      <progress className="progress" aria-label={i18n.t('The desk gets a new key…')} />
      <p className="small muted">
        {i18n.t(
          'Copied, checked, and only then put in place: if the power goes, the desk opens as before or as after, never in between.',
        )}
      </p>
    </>
  );
}
