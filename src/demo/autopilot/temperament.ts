/** How a unit's people go about their duties. */
export type Temperament = 'DILIGENT' | 'LATE' | 'STUBBORN';
/** How long an office post sits on what waits for its word. */
export type Pace = 'PROMPT' | 'SLOW';

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
  return ((hash >>> 7) ^ hash) % bound;
}
