import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import type { AuditFilter } from '../../electron/contract/audit.ts';
import { type AuditKind, auditKinds } from '../../electron/contract/audit-actions.ts';
import { useKey } from '../app/keys.ts';
import { useAsked } from '../app/use-asked.ts';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { kindWords, readFileNumber } from './audit-words.ts';
import { daysFit, noFilter } from './use-audit.ts';

const ANY = 'any';

/** Who, what kind, which file, which days. F leads here, N to the file; everything is chosen by keyboard. */
export function AuditFilters({ filter, onChange, isFiltered }: AuditFiltersProps) {
  const { i18n } = useLingui();
  const place = useRef<HTMLFieldSetElement>(null);
  useKey({
    keys: 'F',
    does: i18n.t('Choose rows'),
    run: () => place.current?.querySelector<HTMLElement>('button, input')?.focus(),
  });
  useKey({
    keys: 'N',
    does: i18n.t('Choose one file'),
    run: () => place.current?.querySelector<HTMLElement>('form input')?.focus(),
  });
  const kinds = kindWords(i18n);
  const wrong = daysFit(filter) || !filter.from || !filter.to ? null : i18n.t('The first day lies after the last');
  return (
    <fieldset ref={place} className="audit-filters" aria-label={i18n.t('Choose rows')}>
      <Who staffId={filter.staffId} onChange={(staffId) => onChange({ ...filter, staffId })} />
      <Select<AuditKind | typeof ANY>
        label={i18n.t('What')}
        value={filter.kind ?? ANY}
        onChange={(kind) => onChange({ ...filter, kind: kind === ANY ? null : kind })}
        options={[
          { value: ANY, label: i18n.t('Everything') },
          ...auditKinds.map((kind) => ({ value: kind, label: kinds[kind] })),
        ]}
      />
      <FileNumber
        key={filter.fileNumber ?? ''}
        fileNumber={filter.fileNumber}
        onChange={(fileNumber) => onChange({ ...filter, fileNumber })}
      />
      <DateField
        label={i18n.t('First day')}
        value={filter.from ?? ''}
        wrong={wrong}
        onChange={(from) => onChange({ ...filter, from: from || null })}
      />
      <DateField
        label={i18n.t('Last day')}
        value={filter.to ?? ''}
        onChange={(to) => onChange({ ...filter, to: to || null })}
      />
      <div className="audit-filters__end">
        {isFiltered ? (
          <Button icon="x" keys="Esc" onPress={() => onChange(noFilter)}>
            {i18n.t('All rows')}
          </Button>
        ) : (
          <span className="meta row row--wrap">
            <span className="row nowrap">
              <Kbd>F</Kbd> {i18n.t('choose rows')}
            </span>
            <span className="row nowrap">
              <Kbd>N</Kbd> {i18n.t('one file')}
            </span>
          </span>
        )}
      </div>
    </fieldset>
  );
}

/** Members of staff, also those who were removed: what they did stays. Names only while nobody sits beside her. */
function Who({ staffId, onChange }: { staffId: string | null; onChange: (staffId: string | null) => void }) {
  const { i18n } = useLingui();
  const besideMe = useSession((state) => state.besideMe);
  const staff = useAsked('staff.list', {});
  return (
    <Select
      label={i18n.t('Who')}
      value={staffId ?? ANY}
      onChange={(id) => onChange(id === ANY ? null : id)}
      options={[
        { value: ANY, label: i18n.t('Anybody') },
        ...(staff.value ?? []).map(({ id, initials, code, displayName, removedAt }) => ({
          value: id,
          label: `${initials} · ${code}`,
          ...(besideMe && !removedAt
            ? {}
            : { note: [besideMe ? '' : displayName, removedAt ? i18n.t('removed') : ''].filter(Boolean).join(' · ') }),
        })),
      ]}
    />
  );
}

/** Asked for when she has typed it whole: each file that is looked at leaves a row. */
function FileNumber({ fileNumber, onChange }: FileNumberProps) {
  const { i18n } = useLingui();
  const [typed, setTyped] = useState(fileNumber ?? '');
  const [wrong, setWrong] = useState(false);
  function take(): void {
    const read = typed.trim() === '' ? null : readFileNumber(typed);
    setWrong(typed.trim() !== '' && read === null);
    if ((read !== null || typed.trim() === '') && read !== fileNumber) onChange(read);
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <TextField
        label={i18n.t('File number')}
        value={typed}
        maxLength={40}
        placeholder="SH-0042"
        wrong={wrong ? i18n.t('Write it like SH-0042') : null}
        onChange={setTyped}
        onBlur={take}
      />
    </form>
  );
}

interface FileNumberProps {
  fileNumber: string | null;
  onChange: (fileNumber: string | null) => void;
}

interface AuditFiltersProps {
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
  isFiltered: boolean;
}
