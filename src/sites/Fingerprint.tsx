import { useLingui } from '@lingui/react';
import { inGroups, readAloud } from './key-fingerprint.ts';

/** A key in groups, and the part of it to read aloud. */
export function Fingerprint({ recipient }: { recipient: string }) {
  const { i18n } = useLingui();
  const [first, second, third, fourth] = readAloud(recipient);
  return (
    <span className="stack stack--1">
      <span className="small">
        {i18n.t('Read aloud:')}{' '}
        <b className="num fingerprint">
          {first} {second} … {third} {fourth}
        </b>
      </span>
      <span className="recipient xs muted">
        {inGroups(recipient).map((group, index) => (
          <span key={recipient.slice(0, index * 4 + 1)}>{group}</span>
        ))}
      </span>
    </span>
  );
}
