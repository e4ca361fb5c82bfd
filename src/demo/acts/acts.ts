import type { Day } from '../../shared-kernel/dates.js';
import { OFFICE } from '../city/units.js';
import type { Act } from '../api-client/api-client.js';
import type { Seat } from '../api-client/seat.js';
import { activityOf, type Happened } from './activity.js';

/*
 * The acts of scripted people as requests to the product's own API; who does them, and when, is the caller's matter.
 */

export const CLERK: Seat = { unit: OFFICE, role: 'OFFICE_CLERK' };
export const CHIEF: Seat = { unit: OFFICE, role: 'OFFICE_SECTION_CHIEF' };
export const DEPUTY: Seat = { unit: OFFICE, role: 'OFFICE_DEPUTY_DIRECTOR' };
export const DIRECTOR: Seat = { unit: OFFICE, role: 'OFFICE_DIRECTOR' };
export const EXECUTIVE: Seat = { unit: OFFICE, role: 'EXECUTIVE_DEPUTY_DIRECTOR' };

export const planDuty = (
  as: Seat,
  id: string,
  plan: { readonly theme: string; readonly plannedOn: Day; readonly leader: string },
): Act => ({
  as,
  path: `/duties/${id}/plan`,
  body: plan,
});

export const submitDuty = (as: Seat, id: string, happened: Happened): Act => ({
  as,
  path: `/duties/${id}/submit`,
  body: { activity: activityOf(happened) },
});

export const verifyDuty = (id: string): Act => ({ as: CLERK, path: `/duties/${id}/verify`, body: {} });

export const returnDuty = (id: string, reason: string): Act => ({
  as: CLERK,
  path: `/duties/${id}/return`,
  body: { reason },
});

export const submitTask = (as: Seat, id: string, result: string): Act => ({
  as,
  path: `/tasks/${id}/submit`,
  body: { result, documentNumbers: ['澄改办发〔2026〕21号'] },
});

export const verifyTask = (id: string): Act => ({ as: CLERK, path: `/tasks/${id}/verify`, body: {} });

export const approve = (as: Seat, approvalId: string): Act => ({
  as,
  path: `/approvals/${approvalId}/approve`,
  body: {},
});

export const reject = (as: Seat, approvalId: string, words: string): Act => ({
  as,
  path: `/approvals/${approvalId}/reject`,
  body: { words },
});
