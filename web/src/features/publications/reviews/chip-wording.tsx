import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { partsOf, renamed, tokenWith } from '../../../parts/statement-editor/tokens';
import { type Chip, tokenOf } from './review';
import { previewOf } from './use-previews';
import { useShown } from './use-say';

/** The wordings that each kind knows. */
const SAID = {
  COUNT: ['EXACT', 'FLOOR_YU', 'ALL', 'ENTIRE', 'DELTA', 'SEVERAL', 'REGULARLY', 'MONTHLY', 'QUARTERLY'],
  FACT: ['EXACT', 'FLOOR_YU', 'ALL', 'ENTIRE', 'DELTA', 'BEYOND', 'ORDINAL'],
  CLAIM: ['ORDINAL', 'MONTHS_RUNNING'],
  NAMES: [],
} as const;
const PARTS = ['VALUE', 'SHARE', 'BEFORE', 'COMPARISON', 'TARGET', 'RANK'] as const;
const STEPS = ['10', '100', '1000', '10000'] as const;
const NUMERALS = ['ARABIC', 'HAN'] as const;
/** Of what is said in digits, some are said in Chinese numerals as well. */
const IN_NUMERALS: readonly (string | undefined)[] = [undefined, 'EXACT', 'FLOOR_YU'];
const OF_WHOLE: readonly (string | undefined)[] = ['ALL', 'ENTIRE'];

interface ChipWordingProps {
  readonly reviewId: string;
  readonly chip: Chip;
  readonly onRestate: (next: string) => void;
}

/** How a reference is said: chosen here, and shown as it would read before it is taken over. */
export function ChipWording({ reviewId, chip, onRestate }: ChipWordingProps) {
  const { t } = useTranslation('reviews');
  const [token, setToken] = useState(tokenOf(chip));
  const set = (change: Readonly<Record<string, string | undefined>>): void => setToken(tokenWith(token, change));
  const { kind } = chip;
  if (kind === 'CLAIM' && chip.params['say'] === undefined) return null;
  return (
    <Form
      layout="vertical"
      className="review-wording"
      aria-label={t('wording.title')}
      onFinish={() => onRestate(token)}
    >
      <h3>{t('wording.title')}</h3>
      {kind === 'NAMES' ? (
        <NumberOfNames token={token} onChange={setToken} />
      ) : (
        <Wordings reviewId={reviewId} kind={kind} token={token} set={set} />
      )}
      <WouldRead reviewId={reviewId} token={token} />
      <Button htmlType="submit" type="primary" disabled={token === tokenOf(chip)}>
        {t('wording.take')}
      </Button>
    </Form>
  );
}

interface NumberOfNamesProps {
  readonly token: string;
  readonly onChange: (token: string) => void;
}

function NumberOfNames({ token, onChange }: NumberOfNamesProps) {
  const { t } = useTranslation('reviews');
  const [kind = '', reference = '', number = '1'] = partsOf(token).head.split(':');
  return (
    <Form.Item label={t('wording.names')}>
      <InputNumber
        min={1}
        max={99}
        value={Number(number)}
        onChange={(value) => onChange(renamed(token, [kind, reference, String(value ?? 1)].join(':')))}
      />
    </Form.Item>
  );
}

interface WordingsProps {
  readonly reviewId: string;
  readonly kind: Exclude<Chip['kind'], 'NAMES'>;
  readonly token: string;
  readonly set: (change: Readonly<Record<string, string | undefined>>) => void;
}

function Wordings({ reviewId, kind, token, set }: WordingsProps) {
  const { t } = useTranslation('reviews');
  const { say, part } = partsOf(token).parameters;
  return (
    <>
      {kind === 'FACT' && (
        <Choice
          label={t('wording.part')}
          value={part ?? 'VALUE'}
          options={PARTS.map((one) => ({ value: one, label: t(`wording.parts.${one}`) }))}
          onChange={(one) => set({ part: one === 'VALUE' ? undefined : one, say: undefined })}
        />
      )}
      <Choice
        label={t('wording.say')}
        value={say ?? ''}
        options={[
          { value: '', label: t(`wording.plain.${kind}`) },
          ...SAID[kind].map((one) => ({ value: one, label: t(`wording.says.${one}`) })),
        ]}
        onChange={(one) => set({ say: one || undefined, step: undefined, measure: undefined, whole: undefined })}
      />
      <HowSaid reviewId={reviewId} kind={kind} token={token} set={set} />
    </>
  );
}

/** What a wording needs besides: how far it is rounded, in which numerals, its measure word, its whole. */
function HowSaid({ reviewId, kind, token, set }: WordingsProps) {
  const { t } = useTranslation('reviews');
  const { say, step, numerals, measure, whole } = partsOf(token).parameters;
  const rounded = say === 'FLOOR_YU';
  return (
    <>
      {rounded && (
        <Choice
          label={t('wording.step')}
          value={step ?? ''}
          options={[
            { value: '', label: t('wording.stepPlain') },
            ...STEPS.map((one) => ({ value: one, label: t(`wording.steps.${one}`) })),
          ]}
          onChange={(one) => set({ step: one || undefined })}
        />
      )}
      {kind !== 'CLAIM' && IN_NUMERALS.includes(say) && (
        <Choice
          label={t('wording.numerals')}
          value={numerals ?? 'ARABIC'}
          options={NUMERALS.map((one) => ({ value: one, label: t(`wording.inNumerals.${one}`) }))}
          onChange={(one) => set({ numerals: one === 'HAN' ? one : undefined })}
        />
      )}
      {say === 'SEVERAL' && (
        <Form.Item label={t('wording.measure')}>
          <Input
            value={measure ?? ''}
            maxLength={4}
            onChange={({ target }) => set({ measure: target.value || undefined })}
          />
        </Form.Item>
      )}
      {kind === 'COUNT' && OF_WHOLE.includes(say) && (
        <WholePicker reviewId={reviewId} value={whole} onChange={(one) => set({ whole: one })} />
      )}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <Form.Item label={label}>
    <Select aria-label={label} value={value} options={[...options]} onChange={onChange} />
  </Form.Item>
);

interface WholePickerProps {
  readonly reviewId: string;
  readonly value: string | undefined;
  readonly onChange: (count: string) => void;
}

/** 全部 is said of a whole: which number that is. */
function WholePicker({ reviewId, value, onChange }: WholePickerProps) {
  const { t } = useTranslation('reviews');
  const query = api.useQuery('get', '/api/v1/reviews/{id}/offers', {
    params: { path: { id: reviewId }, query: { of: 'COUNT' } },
  });
  const counts = (query.data ?? []).map(({ token, name }) => ({
    value: partsOf(`{{${token}}}`).head.slice(2),
    label: name,
  }));
  return (
    <Form.Item label={t('wording.whole')}>
      <Select
        aria-label={t('wording.whole')}
        showSearch={{ optionFilterProp: 'label' }}
        {...(value !== undefined && { value })}
        options={counts}
        onChange={onChange}
      />
    </Form.Item>
  );
}

/** How it would read, or why it may not be said so. */
function WouldRead({ reviewId, token }: { readonly reviewId: string; readonly token: string }) {
  const { t } = useTranslation('reviews');
  const shown = useShown();
  const [read, setRead] = useState<{ readonly token: string; readonly chip: Chip | undefined } | null>(null);
  useEffect(() => {
    let left = false;
    void previewOf(reviewId, { heading: '', body: token, marks: [] }).then((block) => {
      if (!left) setRead({ token, chip: block?.chips[0] });
    });
    return () => {
      left = true;
    };
  }, [reviewId, token]);
  const { words, look, note } = shown(read?.token === token ? read.chip : undefined);
  return (
    <p role="status">
      {t('wording.reads')}{' '}
      <span className={`reference reference-${look}`} lang="zh-CN">
        {words}
        {note !== null && <span className="reference-note">{note}</span>}
      </span>
    </p>
  );
}
