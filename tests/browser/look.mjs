// node look.mjs PAGES PICTURES PROFILE: see tests/browser/run.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { follow } from './follow.mjs';
import { Server } from './server.mjs';

const [folder, pictures, profile] = process.argv.slice(2);
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sizes = {
  phone: { width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { width: 1280, height: 800 },
  projector: { width: 1920, height: 1080 },
};
const pictured = ['room-before', 'room-speaker', 'room-overtime', 'room-proposals', 'room-vote-open',
  'room-result', 'room-decision', 'room-decision-vote', 'room-break', 'room-closed-doors',
  'room-message', 'room-after'];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const server = new Server(folder);
await server.listen();
const browser = await puppeteer.launch({
  executablePath: '/usr/bin/chromium',
  userDataDir: profile,
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--hide-scrollbars'],
});

const newPage = async () => {
  const page = await browser.newPage();
  const refuse = (text) => assert.fail(`${page.url()}: ${text}`);
  page.on('pageerror', (error) => refuse(error.message));
  page.on('console', (message) => {
    // A connection that the test cuts is no fault of the page.
    if (message.type() === 'error' && !/ERR_|Failed to load/.test(message.text())) {
      refuse(message.text());
    }
  });
  return page;
};
const show = async (page, address, size, scheme) => {
  await page.setViewport(sizes[size]);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(server.origin + address);
  if (address.startsWith('/m/')) await page.waitForSelector('[data-connection="live"]');
};

// Every state in both languages: by day on a phone, and at a desk in the dark and by day.
const names = fs.readdirSync(folder).filter((name) => name.endsWith('.html'));
const page = await newPage();
let looked = 0;
let passes = 0;
for (const name of names) {
  const [state, language] = name.split('.');
  const address = `${state.startsWith('room-') ? '/m/' : '/'}${state}?lang=${language}`;
  const ways = language === 'sv' ? [['light', 'phone'], ['dark', 'desktop']] : [['light', 'desktop']];
  for (const [scheme, at] of ways) {
    await show(page, address, at, scheme);
    await page.evaluate(axe);
    const result = await page.evaluate((tags) => window.axe.run({ runOnly: tags }), rules);
    const found = result.violations.map((one) =>
      `${one.id}: ${one.help}\n    ${one.nodes.map((node) => node.html).join('\n    ')}`);
    assert.equal(found.join('\n'), '', `axe-core finds in ${address}, ${at}, ${scheme}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${address} is ${wide} pixels too wide for the ${at}`);
    passes += result.passes.length;
    looked += 1;
  }
}
console.log(`axe-core: ${looked} pages, ${passes} checks passed, no violation.`);

// A reader who has enlarged everything four times, on a narrow window (WCAG 1.4.10).
for (const state of pictured) {
  await page.setViewport({ width: 320, height: 256 });
  await page.goto(`${server.origin}/m/${state}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${state} is ${wide} pixels too wide for a window of 320`);
}

// By keyboard: the first stop is the way past the header, and every stop can be seen.
await show(page, '/m/room-speaker', 'desktop', 'light');
await page.keyboard.press('Tab');
assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '#item');
for (let stop = 0; stop < 12; stop += 1) {
  const seen = await page.evaluate(() => {
    const box = document.activeElement.getBoundingClientRect();
    const { outlineStyle } = getComputedStyle(document.activeElement);
    return box.top >= 0 && box.bottom <= innerHeight && outlineStyle !== 'none';
  });
  assert.ok(seen, `stop ${stop} of the keyboard is out of sight`);
  await page.keyboard.press('Tab');
}

await follow({ newPage, server, show });

for (const state of pictured) {
  for (const size of Object.keys(sizes)) {
    for (const scheme of ['light', 'dark']) {
      await show(page, `/m/${state}?lang=${scheme === 'light' ? 'sv' : 'en'}`, size, scheme);
      await page.screenshot({ path: path.join(pictures, `${state}-${size}-${scheme}.png`) });
    }
  }
}
for (const [state, address] of [['index', '/'], ['missing', '/missing'],
  ['whole', '/m/room-decision'], ['whole-after', '/m/room-after']]) {
  for (const size of ['phone', 'desktop']) {
    await show(page, `${address}?lang=sv`, size, 'light');
    await page.screenshot({ path: path.join(pictures, `${state}-${size}.png`), fullPage: true });
  }
}
const plain = await newPage();
await plain.setJavaScriptEnabled(false);
await plain.setViewport(sizes.phone);
await plain.goto(`${server.origin}/m/room-speaker?lang=sv`);
await plain.screenshot({ path: path.join(pictures, 'without-script-phone.png') });
await plain.goto(`${server.origin}/m/room-decision?lang=sv`);
const printed = await plain.pdf({ path: path.join(pictures, 'print.pdf'), format: 'A4' });
assert.ok(printed.length > 10000, 'nothing is printed');

await browser.close();
server.close();
console.log(`Pictures: ${fs.readdirSync(pictures).length} in build/page.`);
