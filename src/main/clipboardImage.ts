import * as electron from 'electron';

/** Electron up to 40, which has no ClipboardItem. */
interface OldClipboard {
  writeImage(image: electron.NativeImage): void;
}

/** Puts a PNG on the clipboard, by whichever of the two interfaces this Electron has. */
export async function copyPng(png: Uint8Array): Promise<void> {
  const { clipboard, nativeImage } = electron;
  if ('ClipboardItem' in electron) {
    const blob = new Blob([new Uint8Array(png)], { type: 'image/png' });
    await clipboard.write([new electron.ClipboardItem({ 'image/png': blob })]);
    return;
  }
  (clipboard as unknown as OldClipboard).writeImage(nativeImage.createFromBuffer(Buffer.from(png)));
}
