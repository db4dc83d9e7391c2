// The pages that browser_pages wrote, on loopback, with the policy that Klubba's server sends; and a
// stream of events that the test holds in its hand.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const types = { '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };

export class Server {
  constructor(folder) {
    this.folder = folder;
    this.policy = fs.readFileSync(path.join(folder, 'policy'), 'utf8');
    this.streams = new Set();
    this.asked = []; // From which event each stream was to go on.
    this.refuses = false;
    this.follow = {};
    this.http = http.createServer((request, response) => this.answer(request, response));
  }

  async listen() {
    await new Promise((resolve) => this.http.listen(0, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${this.http.address().port}`;
  }

  close() {
    this.http.closeAllConnections();
    this.http.close();
  }

  answer(request, response) {
    const address = new URL(request.url, this.origin);
    const language = address.searchParams.get('lang') || 'sv';
    const [, kind, name, part] = address.pathname.split('/');
    if (kind === 'assets') {
      return this.send(response, path.join(this.folder, name), types[path.extname(name)]);
    }
    if (part === 'live') return this.open(request, response, name, address);
    if (name === 'follow') {
      return this.text(response, this.followed(language).first, 'text/html; charset=utf-8');
    }
    const page = kind === 'm' ? name : kind || 'index';
    return this.send(response, path.join(this.folder, `${page}.${language}.html`),
      'text/html; charset=utf-8');
  }

  followed(language) {
    this.follow[language] ??= JSON.parse(
      fs.readFileSync(path.join(this.folder, `follow.${language}.json`), 'utf8'));
    return this.follow[language];
  }

  send(response, file, type) {
    if (!fs.existsSync(file)) return response.writeHead(404).end();
    return this.text(response, fs.readFileSync(file), type);
  }

  text(response, content, type) {
    response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': this.policy });
    response.end(content);
  }

  // A page that shows one moment is told that moment's time; one that follows waits for `tell`.
  open(request, response, name, address) {
    if (this.refuses) return request.socket.destroy();
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
    response.write('retry: 200\n\n');
    if (name !== 'follow') {
      const language = address.searchParams.get('lang');
      const page = fs.readFileSync(path.join(this.folder, `${name}.${language}.html`), 'utf8');
      const now = /data-now="(\d+)"/.exec(page)[1];
      return response.write(`event: time\ndata: {"now":${now}}\n\n`);
    }
    this.asked.push(request.headers['last-event-id'] || address.searchParams.get('after'));
    this.streams.add(response);
    response.on('close', () => this.streams.delete(response));
    return response;
  }

  tell(event, id, data) {
    for (const stream of this.streams) stream.write(`event: ${event}\nid: ${id}\ndata: ${data}\n\n`);
  }

  cut() {
    this.refuses = true;
    for (const stream of this.streams) stream.destroy();
  }
}
