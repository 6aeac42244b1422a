import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { close, type Launched, start } from './harness/launch.ts';

let app: Launched;
let listener: Server;
let listenerAddress = '';
let hits = 0;

beforeAll(async () => {
  listener = createServer((_request, response) => {
    hits += 1;
    response.end('reached');
  });
  listener.on('upgrade', (_request, socket) => {
    hits += 1;
    socket.destroy();
  });
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
  listenerAddress = `127.0.0.1:${(listener.address() as AddressInfo).port}`;
  app = await start();
});

afterAll(async () => {
  await close(app);
  listener.close();
});

describe('the page', () => {
  test('knows nothing of Node', async () => {
    const found = await app.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in window),
    );
    expect(found).toEqual([]);
  });

  test('sees exactly three functions of the application', async () => {
    const bridge = await app.page.evaluate(() =>
      Object.entries((window as unknown as { tandem: object }).tandem)
        .map(([name, value]) => `${name}: ${typeof value}`)
        .sort(),
    );
    expect(bridge).toEqual(['fileHandle: function', 'invoke: function', 'subscribe: function']);
  });

  test('gets no handle for a file it made itself', async () => {
    const handle = await app.page.evaluate(() => {
      const bridge = (window as unknown as { tandem: { fileHandle(file: File): Promise<unknown> } }).tandem;
      return bridge.fileHandle(new File(['x'], 'x.tandem'));
    });
    expect(handle).toBeNull();
  });

  test('carries the content security policy, letter by letter', async () => {
    const headers = await app.page.evaluate(async () => {
      const answer = await fetch('app://tandem/index.html');
      return Object.fromEntries(answer.headers);
    });
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('carries the policy on refusals too', async () => {
    const policy = await app.page.evaluate(async () =>
      (await fetch('app://tandem/no-such-file.js')).headers.get('content-security-policy'),
    );
    expect(policy).toContain("default-src 'none'");
  });

  test('cannot run text as code', async () => {
    const outcome = await app.page.evaluate(async () => {
      // What a driver evaluates is exempt from the policy; what comes later is the page's own doing.
      await new Promise((done) => setTimeout(done, 10));
      const attempts: Record<string, () => unknown> = {
        // biome-ignore lint/security/noGlobalEval: this is the attack that must fail
        eval: () => window.eval('1 + 1'),
        Function: () => new Function('return 1')(),
      };
      return Object.entries(attempts).map(([name, attempt]) => {
        try {
          return `${name}: ${attempt()}`;
        } catch (error) {
          return `${name}: ${(error as Error).name}`;
        }
      });
    });
    expect(outcome).toEqual(['eval: EvalError', 'Function: EvalError']);
  });

  test('cannot run an inline script', async () => {
    const ran = await app.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.head.append(script);
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.inlineRan = true');
      image.src = 'app://tandem/missing.png';
      document.body.append(image);
      await new Promise((done) => setTimeout(done, 300));
      return 'inlineRan' in window;
    });
    expect(ran).toBe(false);
  });
});

describe('files outside the page', () => {
  test.each([
    ['app://tandem/../package.json', 404],
    ['app://tandem/%2e%2e/package.json', 404],
    ['app://tandem/..%2fpackage.json', 400],
    ['app://tandem/%2e%2e%2f%2e%2e%2fpackage.json', 400],
    ['app://tandem/..%5cpackage.json', 400],
    ['app://tandem/%252e%252e%252fpackage.json', 400],
    ['app://tandem/C:/Windows/win.ini', 400],
    ['app://tandem/C%3A%5CWindows%5Cwin.ini', 400],
    ['app://tandem//etc/passwd', 404],
    ['app://tandem/%00/index.html', 400],
    ['app://tandem/main/index.js', 404],
  ])('%s is answered with %i', async (address, status) => {
    const answer = await app.page.evaluate(async (url) => {
      const response = await fetch(url);
      return { status: response.status, body: await response.text() };
    }, address);
    expect(answer).toEqual({ status, body: '' });
  });

  test('another host of the protocol and the file protocol are refused', async () => {
    const outcome = await app.page.evaluate(async () => {
      const fetched = (url: string) =>
        fetch(url).then(
          (answer) => String(answer.status),
          () => 'blocked',
        );
      return [await fetched('app://other/index.html'), await fetched('file:///etc/passwd')];
    });
    expect(outcome).toEqual(['blocked', 'blocked']);
  });
});

describe('ways out', () => {
  test('the network is not reached by any means the page has', async () => {
    await app.page.evaluate(async (address) => {
      const quietly = (attempt: () => unknown) => {
        try {
          return Promise.resolve(attempt()).catch(() => {});
        } catch {
          return Promise.resolve();
        }
      };
      const add = (tag: string, attributes: Record<string, string>) => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        document.body.append(element);
      };
      await quietly(() => fetch(`http://${address}/fetch`));
      await quietly(() => fetch(`http://${address}/no-cors`, { mode: 'no-cors' }));
      await quietly(() => navigator.sendBeacon(`http://${address}/beacon`));
      await quietly(() => new WebSocket(`ws://${address}/socket`));
      await quietly(() => new EventSource(`http://${address}/events`));
      await quietly(() => new Worker(`http://${address}/worker.js`));
      add('img', { src: `http://${address}/image` });
      add('script', { src: `http://${address}/script.js` });
      add('link', { rel: 'stylesheet', href: `http://${address}/style.css` });
      add('link', { rel: 'prefetch', href: `http://${address}/prefetch` });
      add('link', { rel: 'preconnect', href: `http://${address}` });
      add('iframe', { src: `http://${address}/frame` });
      add('object', { data: `http://${address}/object` });
      add('audio', { src: `http://${address}/audio`, autoplay: '' });
      await new Promise((done) => setTimeout(done, 500));
    }, listenerAddress);
    expect(hits).toBe(0);
  });

  test('the session itself lets nothing through, even where no policy applies', async () => {
    const outcome = await app.application.evaluate(async ({ session }, address) => {
      try {
        await session.defaultSession.fetch(`http://${address}/session`);
        return 'reached';
      } catch {
        return 'blocked';
      }
    }, listenerAddress);
    expect(outcome).toBe('blocked');
    expect(hits).toBe(0);
  });

  test('the page cannot be led elsewhere', async () => {
    const before = app.page.url();
    await app.page.evaluate((address) => {
      location.href = `http://${address}/navigate`;
    }, listenerAddress);
    await app.page.evaluate(() => {
      location.href = 'file:///etc/passwd';
    });
    await app.page.evaluate(() => {
      const form = document.createElement('form');
      form.action = 'app://tandem/other.html';
      document.body.append(form);
      form.submit();
    });
    await app.page.waitForTimeout(300);
    expect(app.page.url()).toBe(before);
    expect(hits).toBe(0);
  });

  test('window.open opens nothing', async () => {
    // An https address is offered to the user first; here the user says no.
    await app.application.evaluate(({ dialog }) => {
      dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
    });
    const opened = await app.page.evaluate((address) => {
      const targets = [
        `http://${address}/open`,
        'https://tandem.example/',
        'app://tandem/index.html',
        'about:blank',
      ];
      return targets.map((target) => window.open(target) === null);
    }, listenerAddress);
    expect(opened).toEqual([true, true, true, true]);
    expect(app.application.windows()).toHaveLength(1);
    expect(hits).toBe(0);
  });

  test('a webview is only an unknown word', async () => {
    const attached = await app.page.evaluate((address) => {
      const element = document.createElement('webview');
      element.setAttribute('src', `http://${address}/webview`);
      document.body.append(element);
      return 'getWebContentsId' in element;
    }, listenerAddress);
    expect(attached).toBe(false);
    const contents = await app.application.evaluate(
      ({ webContents }) => webContents.getAllWebContents().length,
    );
    expect(contents).toBe(1);
  });

  test('permissions and devices are refused', async () => {
    const outcome = await app.page.evaluate(async () => {
      const outcomeOf = (attempt: () => Promise<unknown>) =>
        attempt().then(
          (value) => String(value),
          (error: Error) => error.name,
        );
      const state = (name: string) =>
        navigator.permissions.query({ name: name as PermissionName }).then((p) => p.state);
      return {
        notifications: await outcomeOf(() => Notification.requestPermission()),
        camera: await outcomeOf(() => navigator.mediaDevices.getUserMedia({ video: true })),
        screen: await outcomeOf(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
        geolocation: await outcomeOf(() => state('geolocation')),
        midi: await outcomeOf(() => state('midi')),
        clipboardRead: await outcomeOf(() => navigator.clipboard.readText()),
      };
    });
    expect(outcome.notifications).toBe('denied');
    expect(outcome.geolocation).toBe('denied');
    expect(outcome.midi).toBe('denied');
    expect(outcome.clipboardRead).toBe('NotAllowedError');
    for (const refused of [outcome.camera, outcome.screen]) expect(refused).toMatch(/Error$/);
  });

  test('nothing was downloaded or reached in all of this', async () => {
    await app.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'x.txt';
      link.click();
    });
    await app.page.waitForTimeout(200);
    expect(hits).toBe(0);
  });
});

describe('every window', () => {
  test('has the hardened preferences', async () => {
    const preferences = await app.application.evaluate(({ BrowserWindow }) => {
      type WithPreferences = { getLastWebPreferences(): Record<string, unknown> };
      return BrowserWindow.getAllWindows().map((window) => {
        const all = (window.webContents as unknown as WithPreferences).getLastWebPreferences();
        const names = [
          'sandbox',
          'contextIsolation',
          'nodeIntegration',
          'nodeIntegrationInWorker',
          'nodeIntegrationInSubFrames',
          'webSecurity',
          'webviewTag',
          'navigateOnDragDrop',
          'spellcheck',
        ];
        // Electron leaves out some that are off.
        return Object.fromEntries(names.map((name) => [name, all[name] === true]));
      });
    });
    expect(preferences).toEqual([
      {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
      },
    ]);
  });
});
