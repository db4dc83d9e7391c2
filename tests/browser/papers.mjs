// node papers.mjs PAGES PROFILE: see tests/browser/papers.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import puppeteer from 'puppeteer-core';

const [folder, profile] = process.argv.slice(2);
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Elements are closed as in XML, so that the tests can read them as either.
    'void-style': ['error', { style: 'selfclose' }],
    // Without its marker a list is no list to some screen readers unless its role says so.
    'no-redundant-role': 'off',
    'prefer-native-element': ['error', { exclude: ['list'] }],
    // The height of a logo is the template's own, in millimetres.
    'no-inline-style': 'off',
    // A document may be called what its § is called.
    'long-title': 'off',
  },
});

const browser = await puppeteer.launch({
  executablePath: '/usr/bin/chromium',
  userDataDir: profile,
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
let passes = 0;
const names = fs.readdirSync(folder).filter((name) => name.endsWith('.html'));
for (const name of names) {
  const report = await validator.validateFile(path.join(folder, name));
  const wrong = report.results.flatMap((one) => one.messages)
    .map((one) => `${one.line}:${one.column} ${one.ruleId}: ${one.message}`);
  assert.equal(wrong.join('\n'), '', `html-validate finds in ${name}`);
  for (const [scheme, width] of [['light', 1280], ['dark', 390]]) {
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(`file://${path.join(folder, name)}`);
    await page.evaluate(axe);
    const result = await page.evaluate((tags) => window.axe.run({ runOnly: tags }), rules);
    const found = result.violations.map((one) =>
      `${one.id}: ${one.help}\n    ${one.nodes.map((node) => node.html).join('\n    ')}`);
    assert.equal(found.join('\n'), '', `axe-core finds in ${name}, ${scheme}, ${width} wide`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${name} is ${wide} pixels too wide for ${width}`);
    passes += result.passes.length;
  }
}
await browser.close();
assert.ok(names.length >= 12, `only ${names.length} documents were made`);
console.log(`${names.length} documents: html-validate and axe-core find nothing (${passes} checks passed).`);
