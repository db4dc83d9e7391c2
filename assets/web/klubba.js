// Keeps the page of a meeting up to date while the meeting goes on. Without it the page can be read
// as it is; with it the pieces that changed are put in as the server tells of them, clocks run by the
// server's time, and the page says when it has lost touch. What it is sent: app/page/stream.h.
'use strict';

(() => {
  const root = document.documentElement;
  if (!root.dataset.live || !window.EventSource) return;

  const words = JSON.parse(root.dataset.words);
  const age = document.getElementById('age');
  const wallClock = document.getElementById('clock');
  const silence = 45000; // Longer than three of the server's signs of life.
  const grace = 2000; // A connection that is back at once was never missed.
  const clockText = new Intl.DateTimeFormat('sv-SE', {
    hour: '2-digit', minute: '2-digit', timeZone: root.dataset.zone,
  });

  // --- The server's time. An event is never early, so of several the one that puts us furthest
  // ahead came with the least delay.
  let offsets = [Number(root.dataset.now) - Date.now()];
  const noteTime = (now) => {
    if (!Number.isFinite(now)) return;
    offsets.push(now - Date.now());
    if (offsets.length > 8) offsets.shift();
  };
  const serverNow = () => Date.now() + Math.max(...offsets);

  // --- Texts
  const fill = (text, ...parts) => parts.reduce((all, part) => all.replace('{}', part), text);
  const minutesText = (count) => {
    const hours = Math.floor(count / 60);
    if (hours === 0) return fill(words.minutes, count);
    return count % 60 ? fill(words.both, hours, count % 60) : fill(words.hours, hours);
  };
  const running = (seconds) => {
    const two = (number) => String(number).padStart(2, '0');
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    return (hours ? `${hours}:${two(minutes)}` : minutes) + ':' + two(seconds % 60);
  };
  // Between two clock times as they are shown.
  const minutesBetween = (from, to) => Math.floor(to / 60000) - Math.floor(from / 60000);

  // --- Clocks: what each says by itself is kept, for when nobody can vouch for the time.
  const still = new Map();
  const show = (element, ...parts) => {
    if (!still.has(element)) still.set(element, element.innerHTML);
    const key = parts.map((part) => part.text).join('|');
    if (element.dataset.shown === key) return;
    element.dataset.shown = key;
    element.replaceChildren(...parts.map(({ text, kind }) => {
      const span = document.createElement('span');
      span.className = kind;
      span.textContent = text;
      return span;
    }));
  };
  const stopClocks = (within) => {
    for (const [element, html] of still) {
      if (!within.contains(element)) continue;
      element.innerHTML = html;
      delete element.dataset.shown;
      element.classList.remove('over');
      still.delete(element);
    }
    for (const pace of within.querySelectorAll('.pace')) {
      pace.classList.remove('over');
      pace.querySelector('.bar').replaceChildren();
    }
  };

  const runSpeech = (element, now) => {
    const { began, limit, paused } = element.dataset;
    const spoken = Math.max(0, Math.min(now, paused ? Number(paused) : now) - Number(began));
    const isOver = Boolean(limit) && spoken >= Number(limit);
    let seconds = Math.floor(spoken / 1000);
    if (limit) {
      seconds = isOver ? Math.floor((spoken - limit) / 1000) : Math.ceil((limit - spoken) / 1000);
    }
    let label = '';
    if (limit) label = isOver ? words.over : words.left;
    if (paused) label = words.paused;
    element.classList.toggle('over', isOver);
    show(element, { text: running(seconds), kind: 'digits' }, { text: label, kind: 'unit' });
  };
  const runCountdown = (element, now) => {
    const left = Number(element.dataset.to) - now;
    let text = words.soon;
    if (left > 600000) {
      text = fill(words.in, minutesText(minutesBetween(now, Number(element.dataset.to))));
    } else if (left > 0) {
      text = running(Math.ceil(left / 1000));
    }
    show(element, { text, kind: 'digits' });
  };
  const runPace = (element, now) => {
    const from = Number(element.dataset.from);
    const until = Number(element.dataset.until);
    const left = minutesBetween(now, until);
    const isOver = left < 0;
    const part = isOver ? 1 : Math.min(1, Math.max(0, (now - from) / (until - from)));
    element.classList.toggle('over', isOver);
    const text = fill(isOver ? words.minutesOver : words.minutesLeft, minutesText(Math.abs(left)));
    show(element.querySelector('.left'), { text, kind: 'text' });
    const bar = element.querySelector('.bar');
    if (!bar.firstChild) bar.append(document.createElement('span'));
    bar.firstChild.style.inlineSize = `${Math.round(part * 1000) / 10}%`;
  };

  let live = false;
  const tick = () => {
    if (!live) return;
    const now = serverNow();
    const time = clockText.format(now);
    if (wallClock.textContent !== time) wallClock.textContent = time;
    document.querySelectorAll('[data-began]').forEach((element) => runSpeech(element, now));
    document.querySelectorAll('[data-to]').forEach((element) => runCountdown(element, now));
    document.querySelectorAll('.pace').forEach((element) => runPace(element, now));
  };
  const tickOnTheSecond = () => {
    tick();
    setTimeout(tickOnTheSecond, 1010 - (serverNow() % 1000));
  };

  // --- What changed. Nodes that stay the same stay in place, and with them focus, selection and
  // what a screen reader has read already.
  const patchAttributes = (from, to) => {
    for (const { name } of [...from.attributes]) {
      if (!to.hasAttribute(name)) from.removeAttribute(name);
    }
    for (const { name, value } of to.attributes) {
      if (from.getAttribute(name) !== value) from.setAttribute(name, value);
    }
  };
  const patchChildren = (from, to) => {
    const wanted = [...to.childNodes];
    wanted.forEach((child, index) => {
      const there = from.childNodes[index];
      if (!there) {
        from.append(child);
      } else if (there.nodeName !== child.nodeName) {
        there.replaceWith(child);
      } else if (child.nodeType !== Node.ELEMENT_NODE) {
        if (there.data !== child.data) there.data = child.data;
      } else {
        patchAttributes(there, child);
        patchChildren(there, child);
      }
    });
    while (from.childNodes.length > wanted.length) from.lastChild.remove();
  };
  const putHtml = (element, html) => {
    stopClocks(element);
    const template = document.createElement('template');
    template.innerHTML = html;
    patchChildren(element, template.content);
  };
  const putRows = (list, ids) => {
    const rows = new Map([...list.children].map((row) => [row.id, row]));
    ids.forEach((id, index) => {
      const row = rows.get(id) || Object.assign(document.createElement('li'), { id });
      rows.delete(id);
      if (list.children[index] !== row) list.insertBefore(row, list.children[index] || null);
    });
    rows.forEach((row) => row.remove());
  };
  const apply = ({ html = {}, rows = {} }) => {
    for (const [list, ids] of Object.entries(rows)) {
      const element = document.getElementById(list);
      if (element) putRows(element, ids);
    }
    for (const [id, inner] of Object.entries(html)) {
      const element = document.getElementById(id);
      if (element) putHtml(element, inner);
    }
  };

  // --- The connection
  let source;
  let heard = Date.now();
  let lastId = '';
  let retry;
  let told;
  const say = (state, text) => {
    if (root.dataset.connection === state) return;
    root.dataset.connection = state;
    age.textContent = text;
  };
  const lose = () => {
    told = undefined;
    if (root.dataset.connection === 'lost') return;
    const since = clockText.format(heard + Math.max(...offsets));
    live = false;
    stopClocks(root);
    wallClock.textContent = '';
    say('lost', fill(words.lost, since));
  };
  const receive = (event) => {
    let data;
    try {
      data = JSON.parse(event.data);
    } catch {
      return; // Cut short; the next snapshot makes it good.
    }
    // After a loss the clocks may have changed, ours or the server's.
    if (root.dataset.connection !== 'live' && Number.isFinite(data.now)) offsets = [];
    heard = Date.now();
    if (event.lastEventId) lastId = event.lastEventId;
    noteTime(data.now);
    clearTimeout(told);
    told = undefined;
    live = true;
    say('live', words.live);
    apply(data);
    tick();
  };
  const open = () => {
    clearTimeout(retry);
    if (source) source.close();
    const address = new URL(root.dataset.live, location.href);
    if (lastId) address.searchParams.set('after', lastId);
    source = new EventSource(address);
    ['snapshot', 'change', 'time'].forEach((name) => source.addEventListener(name, receive));
    source.onerror = () => {
      if (!told) told = setTimeout(lose, grace);
      // EventSource tries again by itself, unless it was turned away.
      if (source.readyState !== EventSource.CLOSED) return;
      clearTimeout(retry);
      retry = setTimeout(open, 5000 + Math.random() * 10000);
    };
  };

  setInterval(() => {
    if (Date.now() - heard < silence) return;
    lose();
    heard = Date.now() - silence + 15000; // Once more in a quarter of a minute.
    open();
  }, 5000);
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) open();
  });
  window.addEventListener('pagehide', () => source.close());

  say('connecting', words.connecting);
  open();
  tickOnTheSecond();
})();
