import { useLingui } from '@lingui/react';
import type { Compelled } from '../../electron/contract/disclosures.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Page } from '../ui/Page.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { PartProps } from './ToWhom.tsx';

/** The paper of a court, as it reads. What it may reach is the engine's to say; a second member reads it too. */
export function CompelledFields({ draft, onChange }: PartProps) {
  const { i18n } = useLingui();
  const { paper } = draft;
  const change = (patch: Partial<Compelled['paper']>) => onChange({ paper: { ...paper, ...patch } });
  const says: [
    keyof Compelled['paper'] & ('judge' | 'privilegeRuled' | 'part2' | 'againstHer' | 'forbidsTelling'),
    string,
  ][] = [
    ['judge', i18n.t('A judge has signed it')],
    ['privilegeRuled', i18n.t('It rules on the privilege of her counselor')],
    ['part2', i18n.t('It is an order under 42 CFR 2.64 or 2.65')],
    ['againstHer', i18n.t('It is to be used against her')],
    ['forbidsTelling', i18n.t('It forbids telling her')],
  ];
  return (
    <Page title={i18n.t('The paper')} icon="doc">
      <div className="stack">
        <Select
          label={i18n.t('Kind of paper')}
          value={paper.kind}
          onChange={(kind) => change({ kind })}
          options={[
            { value: 'court-order', label: i18n.t('Court order') },
            { value: 'warrant', label: i18n.t('Warrant') },
            { value: 'subpoena', label: i18n.t('Subpoena'), note: i18n.t('Often no order of a judge: call counsel') },
            {
              value: 'administrative-warrant',
              label: i18n.t('Administrative warrant'),
              note: i18n.t('No order of a judge: call counsel'),
            },
          ]}
        />
        <div className="form2 tight">
          <TextField
            label={i18n.t('Court')}
            value={paper.court}
            maxLength={200}
            onChange={(court) => change({ court })}
          />
          <TextField
            label={i18n.t('Number of the case')}
            value={paper.caseNumber}
            maxLength={200}
            onChange={(caseNumber) => change({ caseNumber })}
          />
        </div>
        {says.map(([name, words]) => (
          <Checkbox key={name} checked={paper[name]} onChange={(on) => change({ [name]: on })}>
            {words}
          </Checkbox>
        ))}
      </div>
    </Page>
  );
}
