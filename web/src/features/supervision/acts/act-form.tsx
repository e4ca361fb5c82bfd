import { type ComponentType, useState } from 'react';
import type { ActFormProps } from './act-form-props';
import type { ActName } from './acts-of';
import { ConfirmForm, ObjectForm } from './answer-forms';
import { ApproveForm, RejectForm } from './deciding-forms';
import { TerminateForm, WaiveForm } from './ending-forms';
import { AcknowledgeForm, ExplainForm, ServiceForm } from './notice-forms';
import { NotHeldForm, ScheduleForm } from './schedule-forms';
import { RecordForm } from './record-form';
import { RectifyForm } from './rectify-form';
import { VerifyForm } from './verify-form';

const FORMS: Readonly<Record<ActName, ComponentType<ActFormProps>>> = {
  approve: ApproveForm,
  reject: RejectForm,
  acknowledge: AcknowledgeForm,
  service: ServiceForm,
  explain: ExplainForm,
  schedule: ScheduleForm,
  record: RecordForm,
  notHeld: NotHeldForm,
  confirm: ConfirmForm,
  object: ObjectForm,
  rectify: RectifyForm,
  verify: VerifyForm,
  terminate: TerminateForm,
  waive: WaiveForm,
};

/**
 * The form of one act on an interview; it begins with days counted from today, so it waits until the server has said it.
 * A signature that somebody else gave meanwhile leaves the form as it was opened: the server says who was faster.
 */
export function ActForm({ act, ...props }: ActFormProps & { readonly act: ActName }) {
  const Chosen = FORMS[act];
  const [signature] = useState(props.signature);
  return <Chosen {...props} signature={props.signature ?? signature} />;
}
