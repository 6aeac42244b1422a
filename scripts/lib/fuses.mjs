// Imported only after the packages are installed: @electron/fuses is one of them.
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/**
 * Electron's fuses are switches burnt into the executable; nothing at run time can turn them back.
 * This is what a shipped package must have, under electron-builder's names.
 */
export const shippedFuses = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  grantFileProtocolExtraPrivileges: false,
  enableCookieEncryption: true,
  onlyLoadAppFromAsar: true,
};

/** @typedef {keyof typeof shippedFuses} FuseName */

/** @type {Record<FuseName, FuseV1Options>} */
const positions = {
  runAsNode: FuseV1Options.RunAsNode,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
};

/** The character that stands for "on" in an executable. */
const on = '1'.charCodeAt(0);

/**
 * Reads the fuses of an executable back.
 * @param {string} executable
 * @returns {Promise<Record<FuseName, boolean>>}
 */
export async function readFuses(executable) {
  const wire = /** @type {Record<number, number>} */ (
    /** @type {unknown} */ (await getCurrentFuseWire(executable))
  );
  const entries = Object.entries(positions).map(([name, position]) => [name, wire[position] === on]);
  return Object.fromEntries(entries);
}

/**
 * Makes the Electron of another application usable for development: its own snapshot is not there, and the
 * inspector, through which tests drive the app, must be.
 * @param {string} executable
 */
export async function setDevelopmentFuses(executable) {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
