// A page follows a day of meeting: it comes to show what a new page shows, keeps where its reader
// is, says when it has lost touch and lets no clock run then, and goes on where it was.
import assert from 'node:assert/strict';

const connection = (page, state) =>
  page.waitForSelector(`[data-connection="${state}"]`, { timeout: 20000 });

const mainOf = (page) => page.evaluate(() => document.querySelector('main').innerHTML);
const mainOfText = (page, html) => page.evaluate((text) =>
  new DOMParser().parseFromString(text, 'text/html').querySelector('main').innerHTML, html);
// Rows that came later stand without the line breaks between them.
const drawnTogether = (html) => html.replace(/>\s+</g, '><').trim();

async function followLanguage({ newPage, server }, language) {
  const { events, snapshot, last } = server.followed(language);
  assert.ok(events.length > 50, `${events.length} changes are no whole day`);
  const page = await newPage();
  const opened = new Promise((resolve) => {
    const wait = setInterval(() => server.streams.size && resolve(clearInterval(wait)), 10);
  });
  await Promise.all([opened, page.goto(`${server.origin}/m/follow?lang=${language}`)]);
  assert.equal(server.asked.at(-1), '0');

  // Somebody stands on an item of the agenda and has scrolled to it.
  await page.evaluate(() => document.querySelector('#item-i5 a').focus());
  const place = () => page.evaluate(() => document.activeElement.closest('li')?.id);
  assert.equal(await place(), 'item-i5');

  events.forEach((data, index) => server.tell('change', index + 1, data));
  await connection(page, 'live');
  await page.waitForFunction((wanted) => document.querySelector('#item h2').textContent === wanted, {},
    await page.evaluate((text) => new DOMParser().parseFromString(text, 'text/html')
      .querySelector('#item h2').textContent, last));
  assert.equal(await place(), 'item-i5', 'the reader is where the reader was');
  const seen = await page.evaluate(() => document.activeElement.getBoundingClientRect().top);
  assert.ok(seen > 0 && seen < 800, 'and still sees it');
  assert.match(await page.$eval('#clock', (clock) => clock.textContent), /^\d\d:\d\d$/);

  server.cut();
  await connection(page, 'lost');
  assert.match(await page.$eval('#age', (age) => age.textContent), /\d\d:\d\d/);
  assert.equal(await page.$eval('#clock', (clock) => clock.textContent), '');
  assert.equal(drawnTogether(await mainOf(page)), drawnTogether(await mainOfText(page, last)));

  server.refuses = false;
  await page.waitForFunction(() => document.documentElement.dataset.connection === 'lost');
  const before = server.asked.length;
  while (server.asked.length === before) await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(server.asked.at(-1), String(events.length), 'it goes on where it was');
  server.tell('snapshot', events.length, snapshot);
  await connection(page, 'live');
  server.cut();
  await connection(page, 'lost');
  assert.equal(drawnTogether(await mainOf(page)), drawnTogether(await mainOfText(page, last)));
  await page.close();
  server.refuses = false;
  console.log(`${language}: a page took ${events.length} changes, lost touch and came back.`);
}

async function watchClock({ newPage, show }) {
  const page = await newPage();
  await show(page, '/m/room-speaker?lang=sv', 'desktop', 'light');
  const time = () => page.$eval('[data-began] .digits', (digits) => digits.textContent);
  const first = await time();
  assert.match(first, /^\d+:\d\d$/);
  await page.waitForFunction((was) =>
    document.querySelector('[data-began] .digits').textContent !== was, { timeout: 3000 }, first);
  await page.close();
}

export async function follow(with_) {
  await watchClock(with_);
  for (const language of ['sv', 'en']) await followLanguage(with_, language);
}
