import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import type { Field } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import { Empty } from '../../ui/empty';
import { listed } from '../../ui/marks';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import { type Bulletin, LONGEST, type Part, PARTS } from './bulletin';
import { LeaveOut } from './bulletin-lines';

const ROWS = 4;
/** Units that 做法好的 names at most. */
const DONE_WELL_MOST = 8;

const charactersOf = (texts: readonly (string | undefined)[]): number =>
  texts.reduce((sum, text = '') => sum + Array.from(text.replaceAll(/\s/gu, '')).length, 0);

interface TextProps {
  readonly bulletin: Bulletin;
  readonly onWrite: () => void;
}

/** The parts in their fixed order, as they read; what is empty is left out. */
export function BulletinText({ bulletin, onWrite }: TextProps) {
  const { t } = useTranslation(['publications', 'words']);
  const { state, texts, doneWell, characters } = bulletin;
  const shown = texts.filter(({ part, body }) => body !== '' || (part === 'DONE_WELL' && doneWell.length > 0));
  return (
    <Section
      title={t('text.title')}
      actions={
        state === 'DRAFT' && (
          <Button type={shown.length === 0 ? 'primary' : 'default'} onClick={onWrite}>
            {t('text.write')}
          </Button>
        )
      }
    >
      {shown.length === 0 ? (
        <Empty>{t('text.none')}</Empty>
      ) : (
        <>
          <p className="quiet">{t('text.count', { count: characters, most: LONGEST })}</p>
          {shown.map(({ part, body, toCheck }) => (
            <div key={part} className="bulletin-part" lang="zh-CN">
              <h3>
                {t(`words:bulletinPart.${part}`)} {toCheck && <StateTag tone="warn">{t('text.toCheck')}</StateTag>}
              </h3>
              {part === 'DONE_WELL' && doneWell.length > 0 && (
                <p>{t('text.doneWell', { units: listed(doneWell.map(({ unitName }) => unitName)) })}</p>
              )}
              <Paragraphs body={body} />
            </div>
          ))}
        </>
      )}
    </Section>
  );
}

/** A text as it is printed: a paragraph a line. */
export function Paragraphs({ body }: { readonly body: string }) {
  return body
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, place) => <p key={`${String(place)}${line}`}>{line}</p>);
}

interface Written extends Partial<Record<Part, string>> {
  readonly leftOutIds?: readonly string[];
  readonly doneWellIds?: readonly string[];
}

interface TextFormProps {
  readonly bulletin: Bulletin;
  readonly onClose: () => void;
}

/** Every part in a box, who did well, and which lines are not written into it. */
export function TextForm({ bulletin, onClose }: TextFormProps) {
  const { t } = useTranslation('publications');
  const { id, version, texts, lines, doneWell } = bulletin;
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
        doneWellIds: doneWell.map(({ unitId }) => unitId),
      }}
      present={<Present texts={texts} />}
      note={t('text.note')}
      send={(said, headers) =>
        client.PUT('/api/v1/bulletins/{id}', { params: { path: { id } }, headers, body: bodyOf(said, bulletin) })
      }
      fields={useFields(bulletin)}
      onClose={onClose}
    >
      <Form.Item noStyle shouldUpdate>
        {({ getFieldsValue }) => <Count said={getFieldsValue(true) as Written} />}
      </Form.Item>
    </RecordForm>
  );
}

function bodyOf({ leftOutIds = [], doneWellIds = [], ...bodies }: Written, { lines, candidates }: Bulletin) {
  // A line that went meanwhile need not be left out any more, and who is no candidate any more is not chosen.
  const there = new Set([...lines.map((line) => line.id), ...candidates.map(({ unitId }) => unitId)]);
  const written = PARTS.map((part) => ({ part, body: bodies[part]?.trim() ?? '' }));
  return {
    texts: written.filter(({ body }) => body !== ''),
    leftOutIds: leftOutIds.filter((one) => there.has(one)),
    doneWellIds: doneWellIds.filter((one) => there.has(one)),
  };
}

function useFields({ lines, candidates }: Bulletin): readonly Field<Written>[] {
  const { t } = useTranslation(['publications', 'words']);
  const chosen: Field<Written> = {
    name: 'doneWellIds',
    label: t('text.doneWellChoice'),
    input: 'checks',
    choices: candidates.map(({ unitId, unitName }) => ({ value: unitId, label: unitName })),
    help: t('text.doneWellHelp'),
    check: (value) => (Array.isArray(value) && value.length > DONE_WELL_MOST ? t('text.doneWellMost') : null),
  };
  return [
    ...PARTS.flatMap((part, place): readonly Field<Written>[] => [
      {
        name: part,
        pointer: `/texts/${String(place)}`,
        label: t(`words:bulletinPart.${part}`),
        input: 'paragraph',
        rows: ROWS,
        max: LONGEST,
        help: t(`text.help.${part}`),
      },
      ...(part === 'DONE_WELL' && candidates.length > 0 ? [chosen] : []),
    ]),
    ...(lines.length === 0
      ? []
      : [{ name: 'leftOutIds', label: t('lines.title'), control: <LeaveOut lines={lines} /> }]),
  ];
}

/** The characters as they are typed. */
function Count({ said }: { readonly said: Written }) {
  const { t } = useTranslation('publications');
  const count = charactersOf(PARTS.map((part) => said[part]));
  return (
    <p role="status" className={count > LONGEST ? 'state-bad' : 'quiet'}>
      {t(count > LONGEST ? 'text.tooLong' : 'text.count', { count, most: LONGEST })}
    </p>
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
