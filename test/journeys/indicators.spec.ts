import { enter, expect, expectAccessible, picture, test } from './support.js';

test('the office makes an indicator of a project, its unit reads it, another of the office confirms it, and one press makes an outcome fact; a programme rolls up', async ({
  page,
}) => {
  const form = page.getByRole('dialog');
  const choose = async (name: RegExp, words: string): Promise<void> => {
    await form.getByRole('combobox', { name }).fill(words);
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: words }).first().click();
  };
  const valueOn = async (name: RegExp, value: string, day: string): Promise<void> => {
    await form.getByRole('textbox', { name, exact: false }).first().fill(value);
    const picker = form.getByRole('textbox', { name: new RegExp(`${name.source}的日期`, 'u') });
    await picker.fill(day);
    await picker.press('Enter');
  };
  await enter(page, 'office-clerk', '/projects/programmes');
  await expect(page.getByRole('row', { name: /产业生态化集成改革/ })).toContainText('12/22');
  await page.getByRole('link', { name: '指标', exact: true }).click();
  await page.getByRole('button', { name: '新增指标' }).click();
  await form.getByRole('textbox', { name: '指标', exact: true }).fill('电商小镇网络零售增幅');
  await choose(/所属改革/, '乡镇电商小镇');
  await choose(/数据单位/, '市商务局');
  await form.getByRole('textbox', { name: '计量单位' }).fill('%');
  await valueOn(/基期值/u, '0', '2025-12-31');
  await valueOn(/目标值/u, '20', '2026-12-31');
  await form.getByRole('textbox', { name: '口径' }).fill('同比增幅');
  await expectAccessible(page);
  await form.getByRole('button', { name: '新增指标' }).click();
  await expect(page.getByRole('heading', { name: '电商小镇网络零售增幅' })).toBeVisible();
  const path = new URL(page.url()).pathname;

  await enter(page, 'department-liaison', path);
  await page.getByRole('button', { name: '填报读数' }).click();
  await form.getByRole('textbox', { name: /数值/ }).fill('16');
  await form.getByRole('textbox', { name: /截至日期/ }).fill('2026-10-08');
  await form.getByRole('textbox', { name: /截至日期/ }).press('Enter');
  await form.getByRole('textbox', { name: '来源' }).fill('商务运行月报');
  await form.getByRole('checkbox', { name: /国家秘密/ }).check();
  await form.getByRole('button', { name: '报送' }).click();
  await expect(page.getByText('待审核')).toBeVisible();

  await enter(page, 'office-clerk', path);
  await page.getByRole('button', { name: '审核通过' }).click();
  await expect(page.getByText('正常').first()).toBeVisible();
  await expect(page.getByRole('img', { name: /历次读数：16%/ })).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'indicator');
  await page.getByRole('button', { name: '转为成效数据' }).click();
  await expect(page.getByRole('link', { name: '成效数据' })).toHaveCount(1);
  await expect(page.getByRole('button', { name: '转为成效数据' })).toHaveCount(0);
});
