import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import type { Field } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import { Empty } from '../../ui/empty';
import { Section } from '../../ui/section';
import { type Bulletin, type Part, PARTS } from './bulletin';
import { LeaveOut } from './bulletin-lines';

/** Characters of a bulletin at most, as its signer is not shown more. */
const LONGEST = 4000;
const ROWS = 4;

const charactersOf = (texts: readonly (string | undefined)[]): number =>
  texts.reduce((sum, text = '') => sum + Array.from(text.replaceAll(/\s/gu, '')).length, 0);

interface TextProps {
  readonly bulletin: Bulletin;
  /** The draft may be written by the reader. */
  readonly writable: boolean;
}

/** The parts in their fixed order, as they read; a draft is written here. */
export function BulletinText({ bulletin, writable }: TextProps) {
  const { t } = useTranslation(['publications', 'words']);
  const [writing, setWriting] = useState(false);
  if (writing) return <TextForm bulletin={bulletin} onClose={() => setWriting(false)} />;
  const written = bulletin.texts.filter(({ body }) => body !== '');
  const count = charactersOf(written.map(({ body }) => body));
  return (
    <Section
      title={t('text.title')}
      actions={
        writable && (
          <Button type={written.length === 0 ? 'primary' : 'default'} onClick={() => setWriting(true)}>
            {t('text.write')}
          </Button>
        )
      }
    >
      {written.length === 0 ? (
        <Empty>{t('text.none')}</Empty>
      ) : (
        <>
          <p className="quiet">{t('text.count', { count, most: LONGEST })}</p>
          {written.map(({ part, body }) => (
            <div key={part} className="bulletin-part" lang="zh-CN">
              <h3>{t(`words:bulletinPart.${part}`)}</h3>
              {body.split('\n').map((line, place) => (
                <p key={`${part}${String(place)}`}>{line}</p>
              ))}
            </div>
          ))}
        </>
      )}
    </Section>
  );
}

interface Written extends Partial<Record<Part, string>> {
  readonly leftOutIds?: readonly string[];
}

interface TextFormProps {
  readonly bulletin: Bulletin;
  readonly onClose: () => void;
}

/** Every part in a box, and which lines are not written into it. */
function TextForm({ bulletin, onClose }: TextFormProps) {
  const { t } = useTranslation(['publications', 'words']);
  const { id, version, texts, lines } = bulletin;
  const fields = PARTS.map((part, place): Field<Written> => ({
    name: part,
    pointer: `/texts/${String(place)}`,
    label: t(`words:bulletinPart.${part}`),
    input: 'paragraph',
    rows: ROWS,
    max: LONGEST,
    help: t(`text.help.${part}`),
  }));
  return (
    <RecordForm<Written>
      frame="section"
      title={t('text.title')}
      submit={t('text.save')}
      done={t('text.saved')}
      draft={`bulletin:${id}`}
      version={version}
      initial={{
        ...Object.fromEntries(texts.map(({ part, body }) => [part, body])),
        leftOutIds: lines.filter(({ leftOut }) => leftOut).map((line) => line.id),
      }}
      present={<Present texts={texts} />}
      note={t('text.note')}
      send={({ leftOutIds = [], ...bodies }, headers) => {
        const there = new Set(lines.map((line) => line.id));
        const body = {
          texts: PARTS.flatMap((part) => {
            const said = bodies[part]?.trim() ?? '';
            return said === '' ? [] : [{ part, body: said }];
          }),
          // A line that went meanwhile need not be left out any more.
          leftOutIds: leftOutIds.filter((line) => there.has(line)),
        };
        return client.PUT('/api/v1/bulletins/{id}', { params: { path: { id } }, headers, body });
      }}
      fields={[
        ...fields,
        ...(lines.length === 0
          ? []
          : [{ name: 'leftOutIds', label: t('lines.title'), control: <LeaveOut lines={lines} /> }]),
      ]}
      onClose={onClose}
    >
      <Form.Item noStyle shouldUpdate>
        {({ getFieldsValue }) => {
          const said = getFieldsValue(true) as Written;
          const count = charactersOf(PARTS.map((part) => said[part]));
          return (
            <p role="status" className={count > LONGEST ? 'state-bad' : 'quiet'}>
              {t(count > LONGEST ? 'text.tooLong' : 'text.count', { count, most: LONGEST })}
            </p>
          );
        }}
      </Form.Item>
    </RecordForm>
  );
}

/** What somebody else wrote meanwhile. */
function Present({ texts }: Pick<Bulletin, 'texts'>) {
  const { t } = useTranslation('words');
  return (
    <ul>
      {texts
        .filter(({ body }) => body !== '')
        .map(({ part, body }) => (
          <li key={part}>
            <strong>{t(`bulletinPart.${part}`)}</strong> {body}
          </li>
        ))}
    </ul>
  );
}
