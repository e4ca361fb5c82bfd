import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOffice, useMe } from '../../api/me';
import { Section } from '../../ui/section';
import { NoticeLetter } from './notice-letter';
import { printLetter } from './print-letter';
import type { Interview } from './use-proposals';

/** The notice: readable, and printable as a letter; of a proposal the text that would go out. */
export function InterviewNotice({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  // The unit signs for it here, so it reads it first.
  const toBeSigned = !isOffice(useMe()) && interview.state === 'ISSUED';
  const [shown, setShown] = useState(toBeSigned);
  const id = useId();
  const draft = interview.state === 'PROPOSED';
  if (draft ? interview.interviewee.name == null : interview.signedOn == null) return null;
  return (
    <div className="letter-part">
      <Section
        title={t(draft ? 'notice.draftTitle' : 'notice.title')}
        actions={
          <div className="row">
            <Button aria-expanded={shown} aria-controls={id} onClick={() => setShown(!shown)}>
              {t(shown ? 'notice.hide' : 'notice.show')}
            </Button>
            {shown && !draft && <Button onClick={printLetter}>{t('notice.print')}</Button>}
          </div>
        }
      >
        <div id={id} hidden={!shown}>
          {shown && <NoticeLetter interview={interview} />}
        </div>
      </Section>
    </div>
  );
}
