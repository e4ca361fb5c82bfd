import { Flag, Int, NestedList, OneOf, Text, Texts } from '../../../../platform/http/fields.js';
import type { FieldView, RegisterView } from '../application/list-registers.query.js';
import { INPUTS } from '../domain/field-types.js';
import { MENUS, type NamedField } from '../domain/register.js';
import type { StageRule } from '../domain/stage-rules.js';
import { askedIn } from '../domain/stages.js';

const NAME = 60;
const MOST = { min: -2_000_000_000, max: 2_000_000_000 } as const;

/** A value and its word. */
export class RegisterWordAnswer {
  @Text({ max: 40 }) value!: string;
  @Text({ max: NAME }) label!: string;
}

/** A field of a row within a field, `journal` of `adoption` for instance. */
export class RegisterPartAnswer {
  @Text({ max: 40, description: 'The name in requests and answers; a refusal points at `/<name>`.' }) name!: string;
  @OneOf(INPUTS) input!: string;
  @Text({ max: NAME }) label!: string;
  @Text({ max: 200, optional: true }) hint!: string | null;
  @Flag() required!: boolean;
  @Int({ ...MOST, optional: true, description: 'The most characters, items of a list, or the greatest number.' }) max!:
    | number
    | null;
  @Int({ ...MOST, optional: true, description: 'The least number.' }) min!: number | null;
  @Flag({ description: 'Of a day: it may lie ahead.' }) ahead!: boolean;
  @NestedList(() => RegisterWordAnswer, { max: 50 }) choices!: readonly RegisterWordAnswer[];
  @Texts({ max: 40, maxItems: 20, description: 'Of links: the registers that it may point at.' })
  kinds!: readonly string[];
}

/** A field, as forms, lists and pages are built from it. */
export class RegisterFieldAnswer extends RegisterPartAnswer {
  @NestedList(() => RegisterPartAnswer, { max: 20, description: 'Of rows: what each of them holds.' })
  parts!: readonly RegisterPartAnswer[];
  @Flag({ description: 'Follows from the rest: shown and filtered by, never sent.' }) derived!: boolean;
  @Flag({ description: 'A column of the list.' }) inList!: boolean;
  @Text({ max: 60, optional: true, description: 'The field that stands in its place in a list where it says nothing.' })
  elseBy!: string | null;
  @Texts({
    ...{ max: 40, maxItems: 5 },
    description: 'Of a day: its form offers the middle between the first of these days that is said, and the last.',
  })
  middleOf!: readonly string[];
  @Flag({ description: 'May be sent as a query parameter of that name.' }) filter!: boolean;
  @Flag({ description: 'Also asked of a row 线下办理.' }) offSystem!: boolean;
}

/** A stage of a register. */
export class RegisterStageAnswer {
  @Text({ max: 40 }) stage!: string;
  @Texts({ max: 40, maxItems: 20, description: 'The stages that it follows.' }) from!: readonly string[];
  @Texts({ max: 40, maxItems: 20, description: 'The fields that have to be said in it.' }) needs!: readonly string[];
  @Texts({ max: 40, maxItems: 20, description: 'The fields that may be said in it.' }) takes!: readonly string[];
  @Flag({ description: 'It takes a second person, a head of the office.' }) approval!: boolean;
}

/** A column of a register's workbook. */
export class RegisterColumnAnswer {
  @Text({ max: NAME, description: 'In Chinese, as files head it.' }) heading!: string;
  @Flag({ description: 'A file without it is refused.' }) needed!: boolean;
  @Texts({ max: NAME, maxItems: 50, description: 'The words that it takes, where it takes no others.' })
  choices!: readonly string[];
}

/** A register: what a row of it holds, in words, and what the caller may do with it. */
export class RegisterAnswer {
  @Text({ max: 40 }) kind!: string;
  @Text({ max: 40, description: 'Its routes: `/api/v1/<path>`.' }) path!: string;
  @Text({ max: NAME }) name!: string;
  @Text({ max: NAME, description: 'One entry of it.' }) entryName!: string;
  @OneOf(MENUS, { description: 'Registers of one line of the menu are its tabs.' }) menu!: string;
  @Flag({ description: 'Units report to it (主动报送); else the office alone.' }) unitsMayFile!: boolean;
  @Flag({ description: 'Takes rows 线下办理.' }) offSystem!: boolean;
  @Flag({ description: 'The office alone reads it.' }) officeAlone!: boolean;
  @Flag({ description: 'Read by name: nobody else sees an entry, and none goes out.' }) byName!: boolean;
  @Flag() mayFile!: boolean;
  @Flag() mayConfirm!: boolean;
  @Flag() mayRelease!: boolean;
  @NestedList(() => RegisterFieldAnswer, { max: 50, description: 'In the order of form, page and workbook.' })
  fields!: readonly RegisterFieldAnswer[];
  @NestedList(() => RegisterColumnAnswer, { max: 80, description: 'Of the workbooks that it takes.' })
  columns!: readonly RegisterColumnAnswer[];
  @NestedList(() => RegisterStageAnswer, { max: 20, description: 'Its stages, the first first; most have none.' })
  stages!: readonly RegisterStageAnswer[];
}

/** Every register, and the words that all share. */
export class RegistersAnswer {
  @NestedList(() => RegisterAnswer, { max: 50 }) items!: readonly RegisterAnswer[];
  @NestedList(() => RegisterWordAnswer, { max: 10 }) states!: readonly RegisterWordAnswer[];
  @NestedList(() => RegisterWordAnswer, { max: 10 }) publicities!: readonly RegisterWordAnswer[];
  @NestedList(() => RegisterWordAnswer, { max: 20 }) acts!: readonly RegisterWordAnswer[];
}

/** One register in words. */
export function showRegister({ register, words, fields, columns, may }: RegisterView): RegisterAnswer {
  const { kind, path, menu, filers, readers, takesOffSystem } = register;
  return {
    ...{ kind, path, menu, ...words, unitsMayFile: filers === 'UNITS', offSystem: takesOffSystem },
    officeAlone: readers === 'OFFICE',
    byName: readers === 'NAMED',
    ...{ mayFile: may.file, mayConfirm: may.confirm, mayRelease: may.release },
    columns,
    stages: (register.stages ?? []).map(showStage),
    fields: fields.map((one) => ({
      ...{
        ...showPart(one),
        parts: one.parts.map(showPart),
        inList: one.field.list === true,
        elseBy: one.field.elseBy ?? null,
        middleOf: one.field.middleOf ?? [],
        derived: one.field.derived === true,
      },
      ...{ filter: isFilter(one.field), offSystem: one.field.offSystem },
    })),
  };
}

const showStage = (rule: StageRule): RegisterStageAnswer => ({
  ...{
    stage: rule.stage,
    from: rule.from,
    needs: askedIn(rule),
    takes: rule.takes ?? [],
    approval: rule.approval !== undefined,
  },
});

function showPart({
  field: { name, part, type, required },
  words: { label, hint, choices },
}: FieldView): Pick<RegisterPartAnswer, keyof RegisterPartAnswer> {
  const { input, max = null, min = null, ahead = false, kinds = [] } = type;
  return { name: part?.name ?? name, input, label, hint, choices, required, max, min, ahead, kinds };
}

const FILTERED = ['choice', 'unit', 'project', 'task'];

/** Lists are cut down by the common fields of these kinds, and by a register's own choices. */
const isFilter = ({ own, type: { input } }: NamedField): boolean =>
  FILTERED.includes(input) && (!own || input === 'choice');
