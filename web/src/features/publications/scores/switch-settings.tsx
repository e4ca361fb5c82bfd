import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { RecordForm } from '../../../parts/form/record-form';
import { Loaded } from '../../../parts/loaded';
import { PendingApprovals } from '../../../parts/pending-approvals';
import { dateWords } from '../../../ui/dates';
import { Section } from '../../../ui/section';
import { StateTag } from '../../../ui/state-tag';
import { named } from '../../../ui/marks';

type Said = components['schemas']['ScoreSwitchAnswer'];

/** What the city does without until two people say otherwise: the section chief and the heads of the office reach it here, and nobody else. */
export function SwitchSettings() {
  const { t } = useTranslation('scores');
  const [open, setOpen] = useState(false);
  return (
    <p className="quiet">
      <Button type="link" onClick={() => setOpen(true)}>
        {t('switch.settings')}
      </Button>
      {open && (
        <Drawer open title={t('switch.settings')} onClose={() => setOpen(false)} size="large">
          <p>{t('switch.note')}</p>
          <Switch what="SCORES" />
          <Switch what="COMPARISON" />
        </Drawer>
      )}
    </p>
  );
}

type What = 'SCORES' | 'COMPARISON';
const PATHS = { SCORES: '/api/v1/score-switches', COMPARISON: '/api/v1/comparison-switches' } as const;
const KINDS = { SCORES: 'SCORE_SWITCH', COMPARISON: 'COMPARISON_SWITCH' } as const;

function Switch({ what }: { readonly what: What }) {
  const { t } = useTranslation(['scores', 'words']);
  const query = api.useQuery('get', PATHS[what]);
  const [asking, setAsking] = useState(false);
  const name = t(`words:switchedOn.${what}`);
  return (
    <Loaded query={query}>
      {(said) => {
        const on = said[0]?.on === true;
        return (
          <Section
            title={name}
            actions={<Button onClick={() => setAsking(true)}>{t(on ? 'switch.off' : 'switch.on')}</Button>}
          >
            <p>
              <StateTag tone={on ? 'good' : 'plain'}>{t(on ? 'switch.isOn' : 'switch.isOff')}</StateTag>
            </p>
            <Words said={said} />
            <PendingApprovals title={t('switch.waits')} help={t('switch.waitsHelp')} kind={KINDS[what]} />
            {asking && <AskForm what={what} on={!on} name={name} onClose={() => setAsking(false)} />}
          </Section>
        );
      }}
    </Loaded>
  );
}

function Words({ said }: { readonly said: readonly Said[] }) {
  const { t } = useTranslation('scores');
  return (
    <ul className="stack">
      {said.map(({ on, basis, setOn }, at) => (
        <li key={`${setOn}${String(at)}`} className="quiet">
          {t(on ? 'switch.wasOn' : 'switch.wasOff', { on: dateWords(setOn), basis })}
        </li>
      ))}
    </ul>
  );
}

interface AskFormProps {
  readonly what: What;
  readonly on: boolean;
  readonly name: string;
  readonly onClose: () => void;
}

function AskForm({ what, on, name, onClose }: AskFormProps) {
  const { t } = useTranslation('scores');
  return (
    <RecordForm<{ readonly basis: string }>
      title={named(t(on ? 'switch.on' : 'switch.off'), name)}
      submit={t('switch.ask')}
      note={t(on && what === 'SCORES' ? 'switch.startNote' : 'switch.askNote')}
      send={({ basis }) => client.POST(PATHS[what], { body: { on, basis: basis.trim() } })}
      fields={[{ name: 'basis', label: t('switch.basis'), required: true, max: 200, help: t('switch.basisHelp') }]}
      onClose={onClose}
    />
  );
}
