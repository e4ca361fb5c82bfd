import type { TestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';

/** A field as `GET /registers` describes it, as far as a sample needs it. */
export interface DescribedField {
  readonly name: string;
  readonly input: string;
  readonly label: string;
  readonly required: boolean;
  readonly min: number | null;
  readonly max: number | null;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Of a day: it may lie ahead. */
  readonly ahead: boolean;
  /** Of rows: what each of them holds. */
  readonly parts?: readonly DescribedField[];
  /** Follows from the rest: never sent. */
  readonly derived?: boolean;
  readonly offSystem: boolean;
  readonly filter: boolean;
}

/** A register as it is described. */
export interface Described {
  readonly kind: string;
  readonly path: string;
  readonly unitsMayFile: boolean;
  readonly offSystem: boolean;
  readonly officeAlone: boolean;
  /** Read by name. */
  readonly byName: boolean;
  readonly mayFile: boolean;
  readonly mayConfirm: boolean;
  readonly mayRelease: boolean;
  readonly fields: readonly DescribedField[];
}

export type Row = Readonly<Record<string, unknown>>;

/** What fits the other values of a row, where the usual value of its kind does not. */
const FITTING: Row = {
  ...{ share: '100', official: false },
  // Of a leader of the city, whose words may be kept.
  'INSTRUCTION.level': 'MUNICIPAL',
};

/** A valid row of any register, made from its description: what a form would send with every field filled. */
export class SampleRows {
  private made = 0;

  private constructor(
    private readonly units: TestApp['town']['units'],
    private readonly seats: TestApp['town']['seats'],
    readonly projectId: string,
    private readonly taskId: string,
  ) {}

  static async in(app: TestApp, office: Client): Promise<SampleRows> {
    const { units } = app.town;
    const project = await office.post<{ id: string }>('/projects', {
      ...{ name: '乡村e镇建设', category: 'KEY', level: 'MUNICIPAL' },
      ...{ leadUnitId: units['department'], groupUnitId: units['group'], supportingUnitIds: [units['department3']] },
      leadingPostId: app.town.seats['leading-official']?.postId,
    });
    const task = await office.post<{ id: string }>('/tasks', {
      ...{ matter: '形成园区名录', unitId: units['department'], dueOn: '2026-12-01', origin: '专题会议' },
      projectId: project.body.id,
    });
    return new SampleRows(units, app.town.seats, project.body.id, task.body.id);
  }

  /** Another row each time. */
  of({ kind, fields }: Described, changed: Row = {}): Row {
    this.made += 1;
    const own = (field: DescribedField): unknown => FITTING[`${kind}.${field.name}`] ?? this.valueOf(field);
    const row = Object.fromEntries(
      fields.filter(({ derived }) => derived !== true).map((field) => [field.name, own(field)]),
    );
    return { ...row, noSecrets: true, ...changed };
  }

  private valueOf(field: DescribedField): unknown {
    return field.name in FITTING ? FITTING[field.name] : this.usual(field);
  }

  private usual({ name, input, min, max, choices, parts = [] }: DescribedField): unknown {
    const words = `${name}〔2026〕${String(this.made)}号`.slice(-(max ?? 60));
    const values: Readonly<Record<string, unknown>> = {
      line: words,
      paragraph: words,
      choice: choices[0]?.value,
      day: '2026-06-15',
      yesno: true,
      // Of another unit than its own: the office, which writes it.
      unit: this.units[name === 'unitId' ? 'department' : 'office'],
      units: [this.units['department2']],
      project: this.projectId,
      task: this.taskId,
      proofs: [{ kind: 'DOCUMENT', number: words, issuer: '国务院', issuedOn: '2026-06-14' }],
      leader: this.seats['leading-official']?.postId,
      posts: ['office-clerk', 'office-chief', 'office-director'].map((seat) => this.seats[seat]?.postId),
      decimal: '13.50',
      whole: Math.max(min ?? 0, Math.min(max ?? 3, 3)),
      rows: [Object.fromEntries(parts.map((part) => [part.name, this.valueOf(part)]))],
    };
    return values[input];
  }
}
