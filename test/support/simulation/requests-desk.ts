import type { Day } from '../../../src/shared-kernel/dates.js';
import { graceAfter, UNIT_STEP_WORKING_DAYS } from '../../../src/modules/obligations/clock/domain/pauses.js';
import {
  aftermathOf,
  type Hearing,
  type Standing,
  standingOf,
} from '../../../src/modules/obligations/clock/domain/standing.js';
import {
  acceptExplanation,
  assertNewDate,
  type ReasonCode,
  refuseExplanation,
} from '../../../src/modules/obligations/requests/domain/explanations.js';
import {
  assertLaterDate,
  type RequestKind,
  standsBefore,
  stepsOf,
} from '../../../src/modules/obligations/requests/domain/requests.js';
import type { DeskPause, WatchDesk } from '../watch-desk.js';

interface Asked extends Standing {
  readonly id: string;
  readonly kind: 'EXPLANATION' | RequestKind;
  readonly askedOn: Day;
  readonly newDate: Day | null;
  readonly dateRun: number;
  readonly forDate: Day;
  readonly reason: ReasonCode;
  /** Of requests: before whom it lies, counted from 0. */
  step: number;
  readonly number: number;
}

/** What units ask for about their matters, in memory: explanations, more time, excuses; by the same pure rules as the product. */
export class RequestsDesk {
  private readonly waiting = new Map<string, Asked>();
  private readonly firstMade = new Set<string>();
  private readonly granted = new Map<string, number>();
  private count = 0;

  constructor(private readonly desk: WatchDesk) {}

  explaining(matter: string): string | null {
    return this.waiting.get(`${matter} EXPLANATION`)?.reason ?? null;
  }

  asking(matter: string): RequestKind | null {
    const kind = this.waiting.get(`${matter} REQUEST`)?.kind ?? null;
    return kind === 'EXPLANATION' ? null : kind;
  }

  /** What the office has before it: an explanation, or a request that has left the unit. */
  isUnderRequest(matter: string): boolean {
    const request = this.waiting.get(`${matter} REQUEST`);
    const left = request !== undefined && stepsOf(request.kind as RequestKind, request.number)[request.step] !== 'UNIT';
    return left || this.explaining(matter) !== null;
  }

  explain(matter: string, reason: string, day: Day | null): void {
    const { facts } = this.desk.matter(matter);
    const newDate = day === null ? null : this.desk.rulebook.calendar.nextOrSame(day);
    assertNewDate(newDate, facts.currentDate, this.desk.now.day);
    const forceMajeure = reason === 'FORCE_MAJEURE';
    const asked = this.put(matter, 'EXPLANATION', {
      newDate,
      reason: reason as ReasonCode,
      asks: newDate !== null,
      forceMajeure,
    });
    this.waiting.set(`${matter} EXPLANATION`, asked);
    if (asked.pauses) this.stand(matter, asked, null, forceMajeure);
  }

  judge(matter: string, yes: boolean): void {
    const asked = this.take(`${matter} EXPLANATION`);
    const { currentDate } = this.desk.matter(matter).facts;
    const facts = { ...asked, state: 'PENDING', confirmedBySecretary: true, deniedBySecretary: false } as const;
    const { newDate, hearing } = yes ? acceptExplanation(facts, currentDate) : refuseExplanation(facts);
    this.endHearing(matter, asked, hearing);
    if (newDate !== null) this.desk.redate(matter, newDate);
  }

  ask(matter: string, kind: RequestKind, day: Day | null): void {
    const { facts } = this.desk.matter(matter);
    const newDate = day === null ? null : this.desk.rulebook.calendar.nextOrSame(day);
    if (newDate !== null) assertLaterDate(newDate, facts.currentDate, this.desk.now.day);
    const asked = this.put(matter, kind, { newDate, reason: 'RESOURCES_PENDING', asks: true, forceMajeure: false });
    this.waiting.set(`${matter} REQUEST`, asked);
    this.lieBefore(matter, asked);
  }

  /** The next who decides. @returns whether an exemption was granted */
  decide(matter: string, yes: boolean): boolean {
    const asked = this.waiting.get(`${matter} REQUEST`);
    if (asked === undefined) throw new Error(`nothing was asked about ${matter}`);
    asked.step += 1;
    if (yes && asked.step < stepsOf(asked.kind as RequestKind, asked.number).length) {
      this.lieBefore(matter, asked);
      return false;
    }
    this.take(`${matter} REQUEST`);
    this.endHearing(matter, asked, yes ? 'ACCEPTED' : 'REFUSED');
    if (!yes) return false;
    this.granted.set(`${matter} ${asked.kind}`, asked.number);
    if (asked.newDate !== null && asked.newDate > this.desk.matter(matter).facts.currentDate)
      this.desk.redate(matter, asked.newDate);
    return asked.kind === 'EXEMPTION';
  }

  /** Once the thing itself is filed, requests fall away; once it has ended, explanations too. */
  fallAway(matter: string, ended: boolean): void {
    const request = this.waiting.get(`${matter} REQUEST`);
    if (request !== undefined) {
      this.waiting.delete(`${matter} REQUEST`);
      this.goOn(matter, request);
    }
    if (ended) this.waiting.delete(`${matter} EXPLANATION`);
  }

  private put(
    matter: string,
    kind: Asked['kind'],
    given: Pick<Asked, 'newDate' | 'reason'> & { readonly asks: boolean; readonly forceMajeure: boolean },
  ): Asked {
    const { dateRun, currentDate } = this.desk.matter(matter).facts;
    const standing = standingOf(given, this.firstMade.has(`${matter} ${String(dateRun)}`));
    if (standing.first) this.firstMade.add(`${matter} ${String(dateRun)}`);
    this.count += 1;
    const number = (this.granted.get(`${matter} ${kind}`) ?? 0) + 1;
    const on = { askedOn: this.desk.now.day, dateRun, forDate: currentDate };
    return { ...given, ...standing, ...on, id: String(this.count), kind, step: 0, number };
  }

  private lieBefore(matter: string, asked: Asked): void {
    const who = stepsOf(asked.kind as RequestKind, asked.number)[asked.step];
    if (who === undefined) return;
    const stands = standsBefore(who, asked, this.desk.matter(matter).facts.dateRun);
    if (stands === 'UNTIL_DECIDED') this.stand(matter, asked, null);
    if (stands === 'FOR_A_TERM') {
      const { day } = this.desk.now;
      this.stand(matter, asked, this.desk.rulebook.calendar.add(day, UNIT_STEP_WORKING_DAYS));
    }
  }

  /** One whose pause still runs goes on with it. */
  private stand(matter: string, { id, kind }: Asked, to: Day | null, forceMajeure = false): void {
    const { day } = this.desk.now;
    const { pauses } = this.desk.matter(matter).facts;
    const running = pauses.find((pause) => pause.source === id && pause.to !== null && pause.to > day);
    const standing: DeskPause = { from: day, to, reason: kind, source: id, forceMajeure };
    this.desk.change(matter, {
      pauses:
        running === undefined
          ? [...pauses, standing]
          : pauses.map((pause) => (pause === running ? { ...pause, to } : pause)),
    });
  }

  private take(key: string): Asked {
    const asked = this.waiting.get(key);
    if (asked === undefined) throw new Error(`nothing waits: ${key}`);
    this.waiting.delete(key);
    return asked;
  }

  /** @returns whether the clock had stood for it */
  private goOn(matter: string, { id }: Asked): boolean {
    const { day } = this.desk.now;
    const { pauses } = this.desk.matter(matter).facts;
    const runs = (pause: DeskPause): boolean => pause.source === id && (pause.to === null || pause.to > day);
    const stood = pauses.some(runs);
    this.desk.change(matter, { pauses: pauses.map((pause) => (runs(pause) ? { ...pause, to: day } : pause)) });
    return stood;
  }

  private endHearing(matter: string, asked: Asked, hearing: Hearing): void {
    const { grace, takenOut } = aftermathOf(asked, hearing);
    const stood = this.goOn(matter, asked);
    const { state, pauses } = this.desk.matter(matter).facts;
    const { day } = this.desk.now;
    if (grace && stood && (state === 'OPEN' || state === 'RETURNED'))
      this.desk.change(matter, { pauses: [...pauses, graceAfter(day, this.desk.rulebook.calendar, pauses)] });
    if (takenOut)
      this.desk.change(matter, {
        pauses: [...this.desk.matter(matter).facts.pauses, { from: asked.askedOn, to: day, reason: asked.kind }],
      });
  }
}
