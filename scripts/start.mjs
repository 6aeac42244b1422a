import { openApplication } from './lib/application.mjs';
import { hasDisplay } from './lib/display.mjs';
import { runMain, say } from './lib/say.mjs';
import { setUp } from './lib/setup.mjs';

await runMain(async () => {
  if (!hasDisplay()) {
    say(
      'There is no screen here to open a window on (DISPLAY is not set): running the demo on a virtual one instead.',
    );
    const { demo } = await import('./lib/demo.mjs');
    return demo();
  }
  return openApplication(await setUp(), process.argv.slice(2));
});
