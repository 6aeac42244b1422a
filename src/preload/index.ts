import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channels, type TandemBridge } from '../contract/channels.ts';

const bridge: TandemBridge = {
  invoke: (name, input) => ipcRenderer.invoke(channels.invoke, name, input),
  subscribe: (listener) => {
    // The Electron event carries the sender and must not reach the page: only the payload goes through.
    const forward = (_event: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(channels.event, forward);
    return () => {
      ipcRenderer.removeListener(channels.event, forward);
    };
  },
  fileHandle: (file) => {
    const path = webUtils.getPathForFile(file);
    return path === '' ? Promise.resolve(null) : ipcRenderer.invoke(channels.droppedFile, path);
  },
};

contextBridge.exposeInMainWorld('tandem', bridge);
