import { Button, Form, Input } from 'antd';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandWritten } from '../../../parts/statement-editor/digits';
import type { Pressed } from '../../../parts/statement-editor/statement-editor';
import { Section } from '../../../ui/section';
import { type Chip, type Group, type Paragraph, type Place } from './review';
import type { Editors } from './use-editors';
import type { Groups } from './use-groups';
import { useShown } from './use-say';

// Only who writes needs it.
const StatementEditor = lazy(async () => ({
  default: (await import('../../../parts/statement-editor/statement-editor')).StatementEditor,
}));

/** Characters of a heading, as the server takes them. */
const HEADING = 100;

interface HeadingsProps {
  readonly groups: Groups;
  readonly chips: ReadonlyMap<string, Chip>;
  readonly read: (heading: string, paragraph: Paragraph) => void;
  readonly editors: Editors;
  readonly onAsk: (key: string, instead: HandWritten | undefined) => void;
  readonly onOpen: (key: string, pressed: Pressed) => void;
}

/** The headings in their order, each with its paragraphs. */
export function Headings(props: HeadingsProps) {
  const { groups } = props;
  const { t } = useTranslation(['reviews', 'statements']);
  const help = useId();
  const [active, setActive] = useState<string | null>(null);
  return (
    <Section
      title={t('text.title')}
      actions={groups.bringBack !== null && <Button onClick={groups.bringBack}>{t('paragraph.back')}</Button>}
    >
      <p id={help} className="quiet">
        {t('statements:help')}
      </p>
      <Suspense fallback={<p className="quiet">{t('text.coming')}</p>}>
        {groups.all.map((group, at) => (
          <div key={group.key} className="review-heading" role="group" aria-label={group.title || t('heading.opening')}>
            <HeadingRow groups={groups} group={group} at={at} />
            {group.paragraphs.map((paragraph, place) => (
              <div key={paragraph.key} onFocus={() => setActive(paragraph.key)}>
                <ParagraphEditor
                  {...props}
                  heading={group.title}
                  paragraph={paragraph}
                  place={{ group: at, paragraph: place }}
                  active={active === paragraph.key}
                  helpId={help}
                />
              </div>
            ))}
          </div>
        ))}
      </Suspense>
      <HeadingAdd onAdd={groups.addHeading} />
    </Section>
  );
}

interface HeadingRowProps {
  readonly groups: Groups;
  readonly group: Group;
  readonly at: number;
}

function HeadingRow({ groups, group: { title }, at }: HeadingRowProps) {
  const { t } = useTranslation('reviews');
  const name = title || t('heading.opening');
  return (
    <div className="review-heading-row">
      <Input
        value={title}
        maxLength={HEADING}
        placeholder={t('heading.opening')}
        aria-label={t('heading.name')}
        lang="zh-CN"
        onChange={({ target }) => groups.nameHeading(at, target.value)}
      />
      <Button
        disabled={at === 0}
        onClick={() => groups.moveHeading(at, -1)}
        aria-label={t('heading.upOf', { heading: name })}
      >
        {t('up')}
      </Button>
      <Button
        disabled={at === groups.all.length - 1}
        onClick={() => groups.moveHeading(at, 1)}
        aria-label={t('heading.downOf', { heading: name })}
      >
        {t('down')}
      </Button>
    </div>
  );
}

interface ParagraphEditorProps extends HeadingsProps {
  readonly heading: string;
  readonly paragraph: Paragraph;
  readonly place: Place;
  /** It was worked with last: what can be done with it is shown. */
  readonly active: boolean;
  readonly helpId: string;
}

function ParagraphEditor(props: ParagraphEditorProps) {
  const { groups, chips, read, editors, onAsk, onOpen, heading, paragraph, place, active, helpId } = props;
  const { t } = useTranslation('reviews');
  const shown = useShown();
  const { key, text, names } = paragraph;
  const [initial] = useState({ text, names });
  const first = place.group === 0 && place.paragraph === 0;
  const last =
    place.group === groups.all.length - 1 && place.paragraph === (groups.all.at(-1)?.paragraphs.length ?? 0) - 1;
  return (
    <StatementEditor
      ref={(editor) => {
        editors.put(key, editor);
        return () => editors.put(key, null);
      }}
      label={t('paragraph.of', { heading: heading || t('heading.opening'), number: place.paragraph + 1 })}
      initial={initial}
      say={(token) => shown(chips.get(token))}
      onChange={(written) => {
        groups.write(key, written);
        read(heading, { key, ...written });
      }}
      onAsk={(instead) => onAsk(key, instead)}
      onOpen={(pressed) => onOpen(key, pressed)}
      tools={active}
      helpId={helpId}
    >
      <Button disabled={first} onClick={() => groups.move(place, -1)}>
        {t('up')}
      </Button>
      <Button disabled={last} onClick={() => groups.move(place, 1)}>
        {t('down')}
      </Button>
      <Button onClick={() => groups.addBelow(place)}>{t('paragraph.add')}</Button>
      <Button danger onClick={() => groups.remove(place)}>
        {t('paragraph.remove')}
      </Button>
    </StatementEditor>
  );
}

function HeadingAdd({ onAdd }: { readonly onAdd: (title: string) => void }) {
  const { t } = useTranslation('reviews');
  const [title, setTitle] = useState('');
  const add = (): void => {
    onAdd(title.trim());
    setTitle('');
  };
  return (
    <Form className="review-heading-row" onFinish={add} aria-label={t('heading.add')}>
      <Input
        value={title}
        maxLength={HEADING}
        placeholder={t('heading.example')}
        aria-label={t('heading.new')}
        lang="zh-CN"
        onChange={({ target }) => setTitle(target.value)}
      />
      <Button htmlType="submit" disabled={title.trim() === ''}>
        {t('heading.add')}
      </Button>
    </Form>
  );
}
