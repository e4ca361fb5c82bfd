/** How a unit's people go about their duties. */
export type Temperament = 'DILIGENT' | 'LATE' | 'STUBBORN';
/** How long an office post sits on what waits for its word. */
export type Pace = 'PROMPT' | 'SLOW';

/** What becomes of single matters of the demo city, whatever their unit's temperament: its showpieces. */
export interface Fate {
  /** Never filed by itself. */
  readonly lies?: true;
  /** Of a problem: whoever had it says at the first call that it is not solved, and is rung again late. */
  readonly disputed?: true;
  /** After a talk: whether the unit reports its rectification. */
  readonly rectified?: boolean;
  /** The unit explains its delay at once and names this day. */
  readonly explainedTo?: string;
}

/** By the words of the matter: project, kind and quarter, or the task with its stated day. */
export const FATES: Readonly<Record<string, Fate>> = {
  '区域再生水循环利用试点INSPECTION2026-2': { lies: true, rectified: false },
  '区域再生水循环利用试点EXPERIENCE2026-2': { lies: true, rectified: true },
  '产业生态化集成改革试点PROBLEM2026-2': { lies: true, explainedTo: '2026-10-30' },
  '市场主体培育和带动就业统计2026-09-17': { lies: true, rectified: true },
  // Units that a higher level runs: one is to be written about, the other answers a letter.
  新办纳税人涉税事项一次办结: { lies: true },
  小微企业接电容量和时限公开: { lies: true },
  // Nobody reads it in time.
  '快递进村率2026-08': { lies: true },
  // Problems solved twice, whose askers nobody has reached again when the visitor arrives.
  十分钟便民生活圈试点办理环节多: { disputed: true },
  区域再生水循环利用试点办理环节多: { disputed: true },
  乡镇电商小镇建设办理环节多: { disputed: true },
};

/** Everybody else is diligent. */
const UNITS: Readonly<Record<string, Temperament>> = {
  市商务局: 'LATE',
  市科学技术局: 'LATE',
  市交通运输局: 'LATE',
  澜溪县: 'LATE',
  桑陌县: 'LATE',
  市水务局: 'STUBBORN',
  栖云县: 'STUBBORN',
};

const OFFICE: Readonly<Record<string, Pace>> = { OFFICE_DEPUTY_DIRECTOR: 'SLOW', DEPUTY_LEADER: 'SLOW' };

export function temperamentOf(unitName: string): Temperament {
  return UNITS[unitName] ?? 'DILIGENT';
}

export function paceOf(role: string): Pace {
  return OFFICE[role] ?? 'PROMPT';
}

const FNV_OFFSET = 2_166_136_261;
const FNV_PRIME = 16_777_619;

/** A whole number below `bound`, the same for the same words for ever (FNV-1a). */
export function lot(words: string, bound: number): number {
  let hash = FNV_OFFSET;
  for (const character of words) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), FNV_PRIME) >>> 0;
  // The low bits of FNV are the weak ones.
  return (((hash >>> 7) ^ hash) >>> 0) % bound;
}
