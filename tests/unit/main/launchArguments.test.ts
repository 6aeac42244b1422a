import { expect, test } from 'vitest';
import { parseLaunchArguments } from '../../../src/main/launchArguments.ts';

test('a bare start names nothing', () => {
  expect(parseLaunchArguments(['tandem'], '/home/ada')).toEqual({
    workbookPath: null,
    userDataFolder: null,
    smokeTest: false,
    printJob: null,
  });
});

test('the workbook is the last word ending in .tandem, relative to where the start was made', () => {
  const words = ['electron', '/opt/project.tandem', '--flag.tandem', 'Team Q4.Tandem', '--no-sandbox'];
  expect(parseLaunchArguments(words, '/home/ada').workbookPath).toBe('/home/ada/Team Q4.Tandem');
});

test('the user data folder comes from the command line before the environment', () => {
  const environment = { TANDEM_USER_DATA: '/from/environment' };
  const folder = (words: string[]) => parseLaunchArguments(words, '/cwd', environment).userDataFolder;
  expect(folder(['tandem', '--user-data-dir=relative'])).toBe('/cwd/relative');
  expect(folder(['tandem', '--user-data-dir='])).toBe('/from/environment');
  expect(folder(['tandem'])).toBe('/from/environment');
});

test('the executable itself is never taken for a workbook', () => {
  expect(parseLaunchArguments(['/apps/my.tandem'], '/').workbookPath).toBeNull();
});
