import { officeApproverOf, unitApproverOf } from './requests.js';

describe('who decides on a request', () => {
  it.each([
    ['of anybody else', ['LIAISON', 'SECTION_CHIEF'], 'EXECUTIVE_DEPUTY_DIRECTOR'],
    ['that the executive deputy director asks for or owes', ['EXECUTIVE_DEPUTY_DIRECTOR'], 'OFFICE_DIRECTOR'],
    ['between the two heads', ['OFFICE_DIRECTOR', 'EXECUTIVE_DEPUTY_DIRECTOR'], 'OFFICE_DEPUTY_DIRECTOR'],
  ])('for the office: one %s', (_, concerned, expected) => {
    expect(officeApproverOf(concerned)).toBe(expected);
  });

  it.each([
    ['of its staff is the deputy leader’s', ['LIAISON'], 'DEPUTY_LEADER'],
    ['that the deputy leader asks for or owes is the principal’s', ['LIAISON', 'DEPUTY_LEADER'], 'PRINCIPAL_LEADER'],
    ['of the principal is nobody’s', ['PRINCIPAL_LEADER'], null],
  ])('in the unit: one %s', (_, concerned, expected) => {
    expect(unitApproverOf(concerned)).toBe(expected);
  });
});
