import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { fingerprint, inGroups } from './key-fingerprint.ts';

/** A key in groups, and its fingerprint to read aloud. */
export function Fingerprint({ recipient }: { recipient: string }) {
  const { i18n } = useLingui();
  const [print, setPrint] = useState('');
  useEffect(() => {
    let here = true;
    void fingerprint(recipient).then((text) => here && setPrint(text));
    return () => {
      here = false;
    };
  }, [recipient]);
  return (
    <span className="stack stack--1">
      <span className="small">
        {i18n.t('Read aloud:')} <b className="num fingerprint">{print}</b>
      </span>
      <span className="recipient xs muted">
        {inGroups(recipient).map((group, index) => (
          <span key={recipient.slice(0, index * 6)}>{group}</span>
        ))}
      </span>
    </span>
  );
}
