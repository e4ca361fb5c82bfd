import { addresseesOf, calledIn } from './addressing.js';

const unit = (name: string) => ({ name, county: false });
const county = (name: string) => ({ name, county: true });

it.each([
  [[unit('市商务局')], '市商务局', '你单位'],
  [[county('安和县')], '安和县委改革办', '你县（市、区）'],
  [[unit('市商务局'), unit('市教育局')], '市商务局、市教育局', '各有关单位'],
  [[county('安和县'), county('平水县')], '安和县委改革办、平水县委改革办', '各有关县（市、区）'],
  [[unit('市商务局'), county('安和县')], '市商务局、安和县委改革办', '各有关单位和县（市、区）'],
])('%j are written to as %s and called %s', (units, addressee, called) => {
  expect([addresseesOf(units), calledIn(units)]).toEqual([addressee, called]);
});
